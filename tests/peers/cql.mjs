// The red flags in the hands of two programs of others: a translator from CQL to ELM, and an engine that runs ELM.
// Standard input, a JSON value a line: { cql, elm, defines, both }, then the parameters of one person after the other.
// Standard output, a JSON value a line: for each person { theirs, ours }, a letter a define (t, f, or u for null) by the
// translator's ELM and, for as many of the first as "both" says, by ours; last, in milliseconds, { translate, person, remembering }: the translation, a person as the engine comes
// (the first few are asked so first), and a person when each define is reckoned once.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

// The translator looks for it there.
globalThis.require = createRequire(import.meta.url);
const { CqlTranslator, LibraryManager, ModelManager, createModelInfoProvider, stringAsSource } = await import('@cqframework/cql/cql-to-elm');
const { Executor, Library, PatientSource } = createRequire(import.meta.url)('cql-execution');
const nobody = new PatientSource([]);

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { cql, elm, defines, both } = JSON.parse((await lines.next()).value);
const began = performance.now();
const models = new ModelManager();
models.modelInfoLoader.registerModelInfoProvider(createModelInfoProvider((name) => (name === 'System' ? stringAsSource(types()) : null)));
const translator = CqlTranslator.fromText(cql, new LibraryManager(models));
const translated = JSON.parse(translator.toJson());
const translate = performance.now() - began;
const faults = (translated.library.annotation ?? []).filter((note) => String(note.errorSeverity).toLowerCase() === 'error');
if (faults.length > 0) {
  throw new Error(faults.map((fault) => `${fault.startLine}:${fault.startChar} ${fault.message}`).slice(0, 20).join('\n'));
}

const theirLibrary = new Library(translated);
const ourLibrary = new Library(JSON.parse(elm));
const people = [];
for await (const line of { [Symbol.asyncIterator]: () => lines }) {
  people.push(JSON.parse(line));
}

const asItComes = [];
const first = people.slice(0, 5);
const person = await timed(first, async (parameters) => asItComes.push(await answers(theirLibrary, parameters)));
remember(Object.values(theirLibrary.expressions)[0].constructor.prototype);
const theirs = [];
const remembering = await timed(people, async (parameters) => theirs.push(await answers(theirLibrary, parameters)));
if (asItComes.some((letters, i) => letters !== theirs[i])) {
  throw new Error('What is remembered is not what is reckoned.');
}

for (const [i, parameters] of people.entries()) {
  console.log(JSON.stringify({ theirs: theirs[i], ours: i < both ? await answers(ourLibrary, parameters) : undefined }));
}

console.log(JSON.stringify({ translate, person, remembering }));

async function timed(all, each) {
  const start = performance.now();
  for (const one of all) {
    await each(one);
  }

  return (performance.now() - start) / all.length;
}

// The engine reckons a define anew wherever another names it. Nothing here depends on when it is asked, so once a person is enough.
function remember(defines) {
  const known = new WeakMap();
  const { exec } = defines;
  defines.exec = function (context) {
    const root = context.rootContext();
    const answers = known.get(root) ?? known.set(root, new Map()).get(root);
    return answers.get(this) ?? answers.set(this, exec.call(this, context)).get(this);
  };
}

// The types of CQL itself; the translator's package comes without them.
function types() {
  const simple = ['Boolean', 'Integer', 'Long', 'Decimal', 'String', 'DateTime', 'Date', 'Time'];
  const made = {
    Quantity: { value: 'Decimal', unit: 'String' },
    Ratio: { numerator: 'Quantity', denominator: 'Quantity' },
    Code: { code: 'String', system: 'String', version: 'String', display: 'String' },
    Concept: { codes: 'list<System.Code>', display: 'String' },
    Vocabulary: { id: 'String', version: 'String', name: 'String' },
    CodeSystem: {},
    ValueSet: {},
  };
  const base = { CodeSystem: 'Vocabulary', ValueSet: 'Vocabulary' };
  const type = (kind, name, on, inner = '') => `<typeInfo xsi:type="${kind}" name="System.${name}"${on ? ` baseType="System.${on}"` : ''}>${inner}</typeInfo>`;
  const element = ([name, of]) => `<element name="${name}" type="${of.includes('<') ? of.replace('<', '&lt;').replace('>', '&gt;') : `System.${of}`}"/>`;
  return `<modelInfo xmlns="urn:hl7-org:elm-modelinfo:r1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="System" version="1.0.0"
    url="urn:hl7-org:elm-types:r1" targetQualifier="system">${type('SimpleTypeInfo', 'Any')}${simple.map((name) => type('SimpleTypeInfo', name, 'Any')).join('')}${
    Object.entries(made).map(([name, parts]) => type('ClassInfo', name, base[name] ?? 'Any', Object.entries(parts).map(element).join(''))).join('')}</modelInfo>`;
}

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
