import { describe, expect, it } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { cite } from '../benefit/source.ts';
import { readDocument } from '../document/read.ts';
import { benefits, scorecards } from '../policy/index.ts';
import { lintDocument, lintDuplicates } from './lint-document.ts';
import { lintRules } from './lint-rules.ts';

const page =
  '临溪区2021年科技工作要点\n一、主要目标\n（一）全区新增高新技术企业100家。安排资金1200万元，其中国家级320万元、省级510万元、市级350万元。\n';
const codes = (findings: readonly { code: string }[]): string[] => [...new Set(findings.map(({ code }) => code))].sort();

describe('the quality desk', () => {
  it('names sums that do not add up, what was inferred and what is missing', () => {
    const findings = lintDocument(readDocument(page, { id: 'd' }));
    expect(codes(findings)).toEqual(expect.arrayContaining(['sum-mismatch', 'missing-metadata', 'unchecked']));
    expect(findings.find(({ code }) => code === 'sum-mismatch')?.citation?.quote).toContain('1200万元');
  });

  it('names a citation whose words are not there', () => {
    const document = readDocument(page, { id: 'd' });
    const [first] = document.quantities;
    if (first === undefined) throw new Error('the page has figures');
    const forged = { ...document, quantities: [{ ...first, citation: { ...first.citation, quote: '新增企业900家' } }] };
    expect(lintDocument(forged).filter(({ code }) => code === 'dead-citation')).toMatchObject([{ severity: 'error', subject: first.id }]);
  });

  it('says where a page shows nothing of a policy', () => {
    expect(codes(lintDocument(readDocument('今天天气很好。\n我们去公园。', { id: 'd' })))).toContain('no-policy');
    for (const document of seedCorpus().documents) expect(codes(lintDocument(document)), document.id).not.toContain('no-policy');
    expect(codes(lintDocument(readDocument(page, { id: 'd' })))).not.toContain('no-policy');
  });

  it('names a document that is there twice', () => {
    const document = readDocument(page, { id: 'd' });
    expect(lintDuplicates([document, { ...document, id: 'e' }])).toMatchObject([{ code: 'duplicate', documentId: 'e', subject: 'd' }]);
    expect(lintDuplicates(seedCorpus().documents)).toEqual([]);
  });

  it('finds every word that the policies rest on, and names a rule whose words are gone', () => {
    const corpus = seedCorpus();
    expect(lintRules(corpus, [...benefits, ...scorecards])).toEqual([]);
    const rule = { id: 'forged', parts: [{ source: cite('luohe-2018-95', '', '每家奖励一亿元') }] };
    expect(lintRules(corpus, [rule])).toMatchObject([{ code: 'dead-citation', severity: 'error', subject: 'forged' }]);
  });

  it('marks each damaged spot with the words around it', () => {
    const findings = seedCorpus().documents.flatMap(lintDocument);
    for (const { code, citation } of findings) if (code === 'damaged') expect(citation?.quote.length).toBeGreaterThan(0);
  });
});
