import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { corpus } from '@kechuang/data';
import { findChromium, launchChromium } from '../../../conformance/browser.ts';
import { firm } from '../test/firm.ts';
import { serveFreshBuild } from '../test/serve.ts';
import { visit } from '../test/visit.ts';

/** Takes the pictures of the README anew: `node --conditions=source scripts/screenshots.ts` in this folder. */
const plan = corpus.documents.find((document) => document.id === 'lyg-2021-18');
const sentence = '获得国家级批准立项的重大产业创新平台';
const text = Array.from(plan?.text ?? '');
const start = Array.from((plan?.text ?? '').split(sentence)[0] ?? '').length;
const end = text.indexOf('；', start);

const pictures = [
  { name: 'home', path: '/', height: 860 },
  { name: 'document', path: `/documents/lyg-2021-18?cite=${start}-${end}`, height: 700 },
  { name: 'results', path: '/match/results?fit=nearly', height: 820 },
  { name: 'benefit', path: '/benefits/national.high-tech-enterprise', height: 860 },
  {
    name: 'calculator',
    path: '/calculator?asOf=2021-06-01#platform.level=national&platform.place=district&platform.upstreamGrant=15000000',
    height: 860,
  },
] as const;

/** The firm of the tests with less spent on R&D, so that something is nearly in reach. */
const profile = {
  ...firm,
  'enterprise.rdExpense': '1000000',
  'enterprise.provincialRdInstitution': false,
  'enterprise.awardRankedThreeYears': false,
  'enterprise.ledStandardFiveYears': false,
  'enterprise.nationalAwardFiveYears': false,
};

const chromium = await findChromium();
if (chromium === null) throw new Error('There is no Chromium on this machine');
process.env.NODE_ENV = 'production';
const folder = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });
const site = await serveFreshBuild();
const browser = await launchChromium(chromium);
const shots = [
  ...pictures.map((picture) => ({ ...picture, width: 1280, language: 'zh' as const, file: picture.name })),
  { ...pictures[3], width: 1280, language: 'en' as const, file: 'benefit-en' },
  { ...pictures[2], width: 390, height: 844, language: 'zh' as const, file: 'results-phone' },
];
for (const { path, width, height, language, file } of shots) {
  const { page, go, close } = await visit(browser, site.origin, { width, language, profile });
  await page.setViewportSize({ width, height });
  await go(path);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}${file}.png` });
  await close();
}
await browser.close();
await site.close();
