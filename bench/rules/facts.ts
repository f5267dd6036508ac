import { type Fact, type FactCatalogue, factCatalogue } from '@kechuang/domain/formula';

const words = (zh: string, en: string) => ({ zh, en });

function base(id: string, zh: string, en: string) {
  return {
    id,
    label: words(zh, en),
    question: words(`${zh}?`, `${en}?`),
    period: words('上一会计年度', 'last accounting year'),
    whereToFind: words('账簿', 'books'),
  };
}

const money = (id: string, zh: string, en: string): Fact => ({
  ...base(id, zh, en),
  type: 'money',
  unit: '元',
  plausible: { min: '0', max: '1000000000000' },
});
const count = (id: string, unit: string, zh: string, en: string): Fact => ({
  ...base(id, zh, en),
  type: 'count',
  unit,
  plausible: { min: '0', max: '10000000' },
});
const flag = (id: string, zh: string, en: string): Fact => ({ ...base(id, zh, en), type: 'boolean' });
const choice = (id: string, zh: string, en: string, codes: readonly string[]): Fact => ({
  ...base(id, zh, en),
  type: 'code',
  options: codes.map((code) => ({ code, label: words(code, code) })),
});

/** What the three rules ask for. */
export const facts: FactCatalogue = factCatalogue([
  flag('mainland', '境内居民企业', 'resident enterprise'),
  count('staff', '人', '职工总数', 'headcount'),
  count('tech', '人', '科技人员', 'technical staff'),
  money('revenue', '营业收入', 'revenue'),
  money('assets', '资产总额', 'total assets'),
  money('cost', '成本费用总额', 'total cost'),
  money('rd', '研发费用', 'R&D expense'),
  count('classOne', '件', 'Ⅰ类知识产权', 'class I rights'),
  count('classTwo', '件', 'Ⅱ类知识产权', 'class II rights'),
  flag('prohibited', '禁止、限制、淘汰类', 'prohibited products'),
  flag('violation', '重大违法违规', 'major violation'),
  choice('level', '平台级别', 'level of the platform', ['national', 'provincial']),
  choice('place', '所在地', 'place', ['district', 'county']),
  money('upstream', '上级支持资金', 'upstream grant'),
]);
