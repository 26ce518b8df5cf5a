// The red flags in the hands of two programs of others: a translator from CQL to ELM, and an engine that runs ELM.
// Standard input, a JSON value a line: { cql, elm, defines }, then the parameters of one person after the other.
// Standard output, a JSON value a line: for each person { theirs, ours }, a letter a define (t, f, or u for null) by the
// translator's ELM and by ours; last { translate, run }: milliseconds of the translation and of all people with the translator's ELM.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

// The translator looks for it there.
globalThis.require = createRequire(import.meta.url);
const { CqlTranslator, LibraryManager, ModelManager } = await import('@cqframework/cql/cql-to-elm');
const { Executor, Library, PatientSource } = await import('cql-execution').then((all) => all.default);
const nobody = new PatientSource([]);

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { cql, elm, defines } = JSON.parse((await lines.next()).value);
const began = performance.now();
const translator = CqlTranslator.fromText(cql, new LibraryManager(new ModelManager()));
const translated = JSON.parse(translator.toJson());
const translate = performance.now() - began;
const faults = (translated.library.annotation ?? []).filter((note) => note.errorSeverity !== undefined);
if (faults.length > 0) {
  throw new Error(faults.map((fault) => `${fault.startLine}:${fault.startChar} ${fault.message}`).slice(0, 20).join('\n'));
}

const theirLibrary = new Library(translated);
const ourLibrary = new Library(JSON.parse(elm));
let run = 0;
for await (const line of { [Symbol.asyncIterator]: () => lines }) {
  const parameters = JSON.parse(line);
  const start = performance.now();
  const theirs = await answers(theirLibrary, parameters);
  run += performance.now() - start;
  console.log(JSON.stringify({ theirs, ours: await answers(ourLibrary, parameters) }));
}

console.log(JSON.stringify({ translate, run }));

async function answers(library, parameters) {
  const { unfilteredResults } = await new Executor(library, null, parameters).exec(nobody);
  return defines.map((define) => letter(unfilteredResults[define], define)).join('');
}

function letter(value, define) {
  if (value === undefined) {
    throw new Error(`${define} has no answer`);
  }

  return value === null ? 'u' : value ? 't' : 'f';
}
