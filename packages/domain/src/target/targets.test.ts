import { describe, expect, it } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { readDocument } from '../document/read.ts';
import { buildTargets } from './build-targets.ts';
import { checkTargets } from './check-targets.ts';
import { compareTargets } from './compare-targets.ts';
import { target as targetSchema } from './model.ts';

const { documents } = seedCorpus();
const documentOf = (id: string) => {
  const found = documents.find((document) => document.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const targetsOf = (id: string) => buildTargets(documentOf(id));
const one = (id: string, words: string) => {
  const found = targetsOf(id).filter((target) => target.quotes.some((quote) => quote.citation.quote.includes(words)));
  expect(found).toHaveLength(1);
  return found[0];
};

describe('buildTargets', () => {
  it.each(documents.map((document) => document.id))(
    '%s: every target has its shape, an id of its own, and every target figure once',
    (id) => {
      const targets = targetsOf(id);
      expect(new Set(targets.map((target) => target.id)).size).toBe(targets.length);
      for (const target of targets) expect(targetSchema.parse(target)).toEqual(target);
      const quoted = targets.flatMap((target) => target.quotes.map((quote) => quote.quantityId)).sort();
      expect(quoted).toEqual(
        documentOf(id)
          .quantities.filter((quantity) => quantity.role === 'target')
          .map((quantity) => quantity.id)
          .sort(),
      );
    },
  );

  it('keeps 确保 as floor and 力争 as stretch of one target', () => {
    const share = one('huaian-2020-workplan', '确保达到23%');
    expect(share).toMatchObject({ floor: { comparator: '>=', value: '0.23' }, stretch: { comparator: '>=', value: '0.25' } });
  });

  it('counts 10家以上 and 10家 as one target with both quotes, and says that the words differ', () => {
    const target = one('luohe-2018-95', '2019年新培育国家级高新技术企业10家以上');
    expect(target?.quotes).toHaveLength(2);
    expect(target?.floor).toEqual({ comparator: '>=', value: '10', valueMax: null });
    expect(target?.notes.map((note) => note.code)).toContain('operator-mismatch');
  });

  it('counts 苏科贷 2.6亿元 and 2.6亿元以上 once, at least 2.6亿', () => {
    expect(one('lyg-2021-report', '发放苏科贷2.6亿元')).toMatchObject({ floor: { comparator: '>=', value: '260000000' }, unit: 'CNY' });
  });

  it('keeps 新增91家 and 净增66家以上 apart', () => {
    expect(one('lyg-2021-report', '高新技术企业91家')?.id).not.toBe(one('lyg-2021-report', '净增高新技术企业66家以上')?.id);
  });

  it('finds the owners of a target in its clause or the one around it', () => {
    expect(one('huaian-2020-workplan', '培训科技型企业家200人次以上')?.owners).toEqual(['法规处', '高新处']);
  });

  it('lays the eighty platforms out over eight places, four institutes inside', () => {
    const targets = targetsOf('lyg-2021-18');
    const whole = targets.find((target) => target.floor?.value === '80');
    const parts = targets.filter((target) => target.partOf === whole?.id);
    expect(parts.map((target) => [target.regionCode, target.floor?.value])).toEqual([
      ['320722', '10'],
      ['320723', '8'],
      ['320724', '8'],
      ['320707', '10'],
      ['320706', '14'],
      ['320703', '8'],
      ['320700-kfq', '14'],
      ['320700-xwxq', '8'],
    ]);
  });
});

describe('checkTargets', () => {
  const findings = (id: string, code: string) => checkTargets(documentOf(id)).filter((finding) => finding.code === code);

  it('adds the table up to 80 and to 4', () => {
    const sums = findings('lyg-2021-18', 'sum-holds').map((finding) => finding.text.zh);
    expect(sums).toHaveLength(2);
    expect(sums[0]).toContain('10 + 8 + 8 + 10 + 14 + 8 + 14 + 8 = 80');
    expect(findings('lyg-2021-18', 'sum-mismatch')).toEqual([]);
  });

  it('says so when a row is changed: 81 is not 80', () => {
    const document = documentOf('lyg-2021-18');
    const changed = {
      ...document,
      quantities: document.quantities.map((quantity) =>
        quantity.region?.startsWith('海州区') && quantity.value === '14' ? { ...quantity, value: '15' } : quantity,
      ),
    };
    expect(checkTargets(changed).find((finding) => finding.code === 'sum-mismatch')?.text.zh).toContain('81 与总数 80');
  });

  it('adds up what a sentence itself splits', () => {
    const sums = findings('panshan-2021-shuangchuang', 'sum-holds')
      .map((finding) => finding.text.zh)
      .join('\n');
    for (const sum of ['25 + 21 = 46', '211 + 21 = 232', '284.15 + 175.85 = 460']) expect(sums).toContain(sum);
  });

  it.each([
    ['积极争取上级资金1200万元，其中国家级320万元、省级510万元、市级350万元。', 'sum-mismatch', 'warning'],
    ['引进各类人才1800人，其中博士32人、高级职称210人。', 'sum-mismatch', 'note'],
    ['全年新设经营主体3175户，其中企业846户、个体工商户2288户、农民专业合作社41户。', 'sum-holds', 'ok'],
  ])('%s is %s (%s)', (sentence, code, severity) => {
    const document = readDocument(
      `某县关于推动创新创业工作落实情况的报告\n一、主要做法和成效\n1.加大投入\n${sentence}\n某县人民政府\n2023年12月31日`,
    );
    expect(
      checkTargets(document)
        .filter((finding) => finding.code.startsWith('sum'))
        .map((finding) => [finding.code, finding.severity]),
    ).toEqual([[code, severity]]);
  });

  it('warns that gross and net additions must not be merged', () => {
    expect(findings('lyg-2021-report', 'gross-versus-net').length).toBeGreaterThan(0);
  });
});

describe('compareTargets', () => {
  it('does not call targets of different years and kinds comparable, and never takes no data for zero', () => {
    const all = documents.flatMap((document) => buildTargets(document));
    const [row] = compareTargets(
      all,
      [{ name: '高新技术企业', matches: (target) => target.indicator.includes('高新技术企业') && target.unit === '家' }],
      ['320700', '320800', '411100', '211122'],
      null,
    );
    expect(row?.comparable).toBe(false);
    const codes = row?.notes.map((note) => note.code);
    expect(codes).toEqual(expect.arrayContaining(['years-differ', 'flows-differ', 'no-data']));
    expect(row?.cells.find((cell) => cell.regionCode === '211122')?.targets).toEqual([]);
  });
});
