// LHC-Forms renders a Questionnaire in headless Chromium, somebody fills it in, and the response comes back.
// Standard input: { questionnaire, steps: [ { link, type | choose | seen } ] }; standard output: the QuestionnaireResponse.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright-core';

const root = join(dirname(createRequire(import.meta.url).resolve('lforms/package.json')), 'dist/lforms');
const { questionnaire, steps } = JSON.parse(await text(process.stdin));

const kinds = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
const html = `<!doctype html><meta charset="utf-8"><title>form</title><link rel="stylesheet" href="/webcomponent/styles.css">
<div id="form"></div><script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script>
<script src="/fhir/R4/lformsFHIR.min.js"></script>`;
const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, 'http://form').pathname);
  if (path === '/') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    return;
  }

  const file = await readFile(join(root, path)).catch(() => null);
  response.writeHead(file ? 200 : 404, { 'content-type': kinds[extname(path)] ?? 'application/octet-stream' }).end(file ?? '');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  const faults = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate((q) => globalThis.LForms.Util.addFormToPage(q, 'form', { fhirVersion: 'R4' }), questionnaire);
  for (const step of steps) {
    await take(page, step);
  }

  const response = await page.evaluate(() => globalThis.LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'));
  if (faults.length > 0) {
    throw new Error(faults.join('\n'));
  }

  console.log(JSON.stringify(response));
} finally {
  await browser.close();
  server.close();
}

// The first item of a link stands under "link/1", however deep its groups are.
async function take(page, { link, type, choose, seen }) {
  const field = page.locator(`input[id^="${link}/1"]`).first();
  const options = page.locator(`label:has(input[name^="radiogroup_${link}/1"])`);
  if (type !== undefined) {
    await field.fill(String(type));
    await field.press('Tab');
  } else if (choose !== undefined) {
    await options.filter({ hasText: new RegExp(`^\\s*${choose}\\s*$`) }).click();
  } else {
    await options.or(field).first().waitFor({ state: seen ? 'attached' : 'detached' });
  }
}
