import { describe, expect, it } from 'vitest';
import { readDocument } from '../document/read.ts';
import { formerDecisions } from './former-decisions.ts';
import type { ImportVersion } from './import-state.ts';
import { keyedFacts } from './review-facts.ts';

const by = { id: 'bureau', name: '样本部门', at: '2021-06-01T09:00:00+08:00' };
const page = [
  '临溪区支持科技创新若干政策',
  '一、主要目标',
  '全区高新技术企业达到300家以上。技术合同成交额突破90亿元。',
  '二、政策措施',
  '（一）支持高新技术企业。对首次通过认定的高新技术企业，一次性奖励40万元。（牵头单位：区科技局；配合单位：区财政局）',
  '（二）支持创新平台。对国家级平台，一次性奖励100万元。',
].join('\n');

/** A version on which every fact is decided. */
function decided(raw: string, number: number, decision: 'accepted' | 'rejected' = 'accepted') {
  const document = readDocument(raw, { id: 'x' });
  const decisions = keyedFacts(document).map(({ key }) => ({ key, decision, correction: null, carriedFrom: null, by }));
  const version: ImportVersion = {
    number,
    sha256: '',
    raw,
    encoding: 'utf-8',
    title: document.title,
    drafted: by,
    decisions,
    published: null,
  };
  return { version, document };
}

/** What is offered (`+`) and what is told for information (`·`), by the value that was read now. */
function offered(next: string, earlier = [decided(page, 1)]): string[] {
  const document = readDocument(next, { id: 'x' });
  const former = formerDecisions(document, earlier);
  return keyedFacts(document).flatMap(({ key, fact }) => {
    const found = former.get(key);
    return fact.kind === 'metadata' || found === undefined ? [] : [`${found.same ? '+' : '·'} ${fact.reading ?? ''}`];
  });
}

const goals = ['+ >= 300 家', '+ >= 9000000000 CNY'];
const grants = ['+ = 400000 CNY', '+ = 1000000 CNY'];
const benefits = ['+ 对首次通过认定的高新技术企业，一次性奖励40万元。', '+ 对国家级平台，一次性奖励100万元。'];
const owner = '+ 区科技局 | 区财政局';

describe('decisions of an earlier version', () => {
  it.each<[string, string, string[]]>([
    [
      'the same text further down',
      page.replace('一、主要目标', '为落实上级部署，结合本区实际，制定本政策。\n一、主要目标'),
      [...goals, ...grants, ...benefits, owner],
    ],
    ['white space alone', page.replace('对国家级平台，', '对国家级平台， '), [...goals, ...grants, ...benefits, owner]],
    [
      'a clause before it, so that its number moved',
      page.replace('（二）支持创新平台', '（二）支持人才。设立专窗。\n（三）支持创新平台'),
      [...goals, ...grants, ...benefits, owner],
    ],
    ['another figure', page.replace('300家', '320家'), ['· >= 320 家', ...goals.slice(1), ...grants, ...benefits, owner]],
    [
      'another condition in its sentence',
      page.replace('对首次通过', '对注册在本区且首次通过'),
      [
        ...goals,
        '· = 400000 CNY',
        '· 对注册在本区且首次通过认定的高新技术企业，一次性奖励40万元。',
        ...grants.slice(1),
        ...benefits.slice(1),
        owner,
      ],
    ],
    [
      'another heading above it',
      page.replace('二、政策措施', '二、试点园区政策措施'),
      [...goals, ...[...grants, ...benefits, owner].map((one) => one.replace('+', '·'))],
    ],
    ['other owners', page.replace('配合单位：区财政局', '配合单位：区人社局'), [...goals, ...grants, ...benefits, '· 区科技局 | 区人社局']],
  ])('are carried or told, given %s', (_, next, expected) => {
    expect(offered(next).toSorted()).toEqual(expected.toSorted());
  });

  it('come from the latest version that has one on the fact', () => {
    const open = decided(page, 2);
    const second = { ...open, version: { ...open.version, decisions: open.version.decisions.slice(0, 1) } };
    const document = readDocument(page, { id: 'x' });
    const former = formerDecisions(document, [second, decided(page, 1, 'rejected')]);
    const [first, ...rest] = keyedFacts(document).map(({ key }) => former.get(key));
    expect(first).toMatchObject({ version: 2, decision: 'accepted' });
    expect(new Set(rest.map((one) => `${one?.version} ${one?.decision}`))).toEqual(new Set(['1 rejected']));
  });

  it('offers nothing for what the page does not state', () => {
    const document = readDocument(page, { id: 'x' });
    const former = formerDecisions(document, [decided(page, 1)]);
    const metadata = keyedFacts(document).filter(({ fact }) => fact.kind === 'metadata');
    for (const { key, fact } of metadata) expect(former.get(key)?.same, fact.label).toBe(fact.reading !== null);
  });
});
