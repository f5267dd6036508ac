import {
  add,
  all,
  atLeast,
  atMost,
  cap,
  compare,
  count,
  type Expression,
  fact,
  highestMet,
  lowestKept,
  maximum,
  memberOf,
  multiply,
  named,
  not,
  number,
  points,
  ratio,
  round,
  type Source,
  shareOf,
  split,
  subtract,
  wan,
  when,
} from '@kechuang/domain/formula';

const evaluation: Source = {
  kind: 'reference',
  issuer: '科技部、财政部、国家税务总局',
  title: '科技型中小企业评价办法',
  documentNumber: '国科发政〔2017〕115号',
  article: '第六条、第七条',
  date: null,
  sources: 2,
};
const recognition: Source = {
  kind: 'reference',
  issuer: '科技部、财政部、国家税务总局',
  title: '高新技术企业认定管理办法',
  documentNumber: '国科发火〔2016〕32号',
  article: '第十一条',
  date: null,
  sources: 2,
};
const platforms: Source = { kind: 'clause', documentId: 'lyg-2021-18', clauseId: 'matching', quote: '最高支持额度不超过1000万元' };

const ladder = (...steps: readonly (readonly [string, number])[]) => steps.map(([threshold, score]) => [threshold, points(score)] as const);
const words = (zh: string, en: string) => ({ zh, en });

const staffShare = named(
  'staff',
  words('科技人员', 'technical staff'),
  highestMet(shareOf(fact('tech'), fact('staff')), ladder(['0.30', 20], ['0.25', 16], ['0.20', 12], ['0.15', 8], ['0.10', 4]), points(0)),
  evaluation,
);
const rdOnRevenue = highestMet(
  shareOf(fact('rd'), fact('revenue')),
  ladder(['0.06', 50], ['0.05', 40], ['0.04', 30], ['0.03', 20], ['0.02', 10]),
  points(0),
);
const rdOnCost = highestMet(
  shareOf(fact('rd'), fact('cost')),
  ladder(['0.30', 50], ['0.25', 40], ['0.20', 30], ['0.15', 20], ['0.10', 10]),
  points(0),
);
const research = named('research', words('研发投入', 'research'), maximum(rdOnRevenue, rdOnCost), evaluation);
const rights = named(
  'rights',
  words('科技成果', 'rights'),
  maximum(
    when(atLeast(fact('classOne'), count(1, '件')), points(30), points(0)),
    highestMet(fact('classTwo'), ladder(['4', 24], ['3', 18], ['2', 12], ['1', 6]), points(0)),
  ),
  evaluation,
);

/** R1: the score and the gate of tech SMEs. */
const score = named('score', words('科技型中小企业得分', 'tech-SME score'), add(staffShare, research, rights), evaluation);
const passes = named(
  'passes',
  words('科技型中小企业条件', 'conditions of tech SMEs'),
  all(
    fact('mainland'),
    atMost(fact('staff'), count(500, '人')),
    atMost(fact('revenue'), wan(20_000)),
    atMost(fact('assets'), wan(20_000)),
    not(fact('prohibited')),
    not(fact('violation')),
    atLeast(score, points(60)),
    compare('>', staffShare, points(0)),
  ),
  evaluation,
);

/** R2: the R&D threshold of high-tech enterprises, by revenue. */
const threshold = lowestKept(
  fact('revenue'),
  [
    ['50000000', ratio('0.05')],
    ['200000000', ratio('0.04')],
  ],
  ratio('0.03'),
);
const research3 = named(
  'threshold',
  words('研发费用比例', 'R&D share'),
  atLeast(shareOf(fact('rd'), fact('revenue')), threshold),
  recognition,
);

/** R3: matching funds for platforms, capped and split between city and county. */
const national = memberOf(fact('level'), ['national']);
const local = named(
  'local',
  words('地方配套资金', 'local match'),
  cap(multiply(when(national, ratio(1), ratio('0.5')), fact('upstream')), when(national, wan(1000), wan(500))),
  platforms,
);
const city = named(
  'city',
  words('市级配套', 'city share'),
  round(when(memberOf(fact('place'), ['district']), split(local, number(1), [number(1), number(1)]), wan(0)), 2),
  platforms,
);
const county = named('county', words('县区配套', 'county share'), subtract(local, city), platforms);

/** One evaluation is all five. */
export const rules = { passes, score, research: research3, city, county } satisfies Record<string, Expression>;
