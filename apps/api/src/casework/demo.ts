import {
  accountDecider,
  accountStream,
  addDays,
  type Casework,
  type Corpus,
  call,
  callStream,
  caseworkLedger,
  execute,
  type Membership,
  operations,
  type Role,
  sessionOfAccount,
  timeInShanghai,
} from '@kechuang/domain';
import { accountsOf, type CaseworkHost } from './host.ts';

interface SampleAccount {
  readonly id: string;
  readonly name: string;
  readonly membership: Membership;
}

const sample = (id: string, name: string, role: Role, regionCode: string | null, organisation: string): SampleAccount => ({
  id,
  name,
  membership: { role, regionCode, organisation },
});

/** One account for each role. None stands for a real person or office, and each says so. */
const sampleAccounts: readonly SampleAccount[] = [
  sample('demo-applicant', '样本申报人', 'applicant', null, '样本企业'),
  sample('demo-county', '样本县区审核员', 'county-reviewer', '320706', '样本县区（海州区）'),
  sample('demo-department', '样本部门经办人', 'department', '320700', '样本市科技局'),
  sample('demo-office', '样本领导小组办公室', 'leading-group-office', '320700', '样本领导小组办公室'),
  sample('demo-expert', '样本专家', 'expert', null, '样本评审专家'),
  sample('demo-supervisor', '样本监督员', 'supervisor', '320700', '样本监督机关'),
  sample('demo-administrator', '样本管理员', 'administrator', '320700', '样本运行单位'),
];

/** The accounts that a demonstration lets anyone take (演示账户). */
export const demoEntrance = sampleAccounts.map(({ id, name, membership }) => ({ id, name, role: membership.role }));

const procedureId = 'lianyungang.platform-recognition';
const samplePdf = new TextEncoder().encode('%PDF-1.4\n% 样本文件 sample file\n%%EOF\n');

/** Walks sample cases through the operations themselves, each step on its day and by its person, under command ids of their own: twice is once. */
class Walk {
  readonly #host: CaseworkHost;
  readonly #corpus: Corpus;

  constructor(host: CaseworkHost, corpus: Corpus) {
    this.#host = host;
    this.#corpus = corpus;
  }

  async #as(
    account: string,
    day: string,
    commandId: string,
    expectedVersion: number | null,
  ): Promise<{ corpus: Corpus; today: string; casework: Casework }> {
    const { store, models, entrance } = this.#host;
    const session = sessionOfAccount(await accountsOf(this.#host), account, new Date(`${day}T01:00:00Z`));
    const now = `${day}T09:00:00.000+08:00`;
    const casework = { ledger: store.ledger, models, attachments: store.attachments, session, entrance, now, commandId, expectedVersion };
    return { corpus: this.#corpus, today: day, casework };
  }

  async #version(id: string): Promise<number> {
    return (await this.#host.store.ledger.readStream(caseworkLedger, `case:${id}`)).length;
  }

  /** Publishes the sample call of a year, open on the days that the samples need. */
  async publish(today: string): Promise<void> {
    const year = Number(today.slice(0, 4));
    const terms = {
      title: `样本${year}年度通知`,
      documentNumber: '样本〔无〕文号',
      opens: addDays(today, -90),
      closes: addDays(today, 60),
      materials: ['样本材料：建设方案', '样本材料：批准或备案文件'],
      criteria: [{ criterion: '样本指标', max: '100' }],
      limits: { 'county-review': 10, evaluation: 20, notice: 5 },
    };
    const stream = callStream(procedureId, year);
    if ((await this.#host.store.ledger.readStream(caseworkLedger, stream)).length > 0) return;
    await call(
      operations['calls.publish'],
      { procedure: procedureId, year, terms },
      await this.#as('demo-office', addDays(today, -90), stream, null),
    );
  }

  async open(id: string, title: string, classId: string, day: string): Promise<void> {
    const input = {
      procedure: procedureId,
      classId,
      ...(classId.endsWith('centre') ? { level: 'provincial' } : {}),
      direction: '样本方向',
      title,
      applicantId: '91350100M000100Y43',
      applicantName: '样本企业',
      region: '320706',
    };
    await call(operations['cases.open'], input, await this.#as('demo-applicant', day, id, null));
  }

  async save(id: string, section: string, kind: string | null, day: string): Promise<void> {
    const { sha256 } = await this.#host.store.attachments.put(caseworkLedger, samplePdf);
    const files = kind === null ? [] : [{ kind, name: `样本${kind}.pdf`, sha256 }];
    const context = await this.#as('demo-applicant', day, `${id}-save-${section}`, await this.#version(id));
    await call(operations['cases.save'], { id, section, text: '样本内容，非真实材料。', files }, context);
  }

  async act(id: string, action: string, account: string, day: string, payload: object = {}): Promise<void> {
    const context = await this.#as(account, day, `${id}-${action}`, await this.#version(id));
    await call(operations['cases.act'], { id, action, payload }, context);
  }

  async submitted(id: string, title: string, day: string): Promise<void> {
    await this.open(id, title, 'technology-innovation-centre', day);
    await this.save(id, 'unit', null, day);
    await this.save(id, 'plan', '建设方案', day);
    await this.save(id, 'approval', '批准文件', day);
    await this.act(id, 'submit', 'demo-applicant', day);
  }

  async recommended(id: string, title: string, day: string): Promise<void> {
    const on = (days: number): string => addDays(day, days);
    await this.submitted(id, title, day);
    await this.act(id, 'recommend', 'demo-county', on(3), { opinion: '样本意见：材料真实，同意推荐。' });
    await this.act(id, 'assign-experts', 'demo-department', on(5), { experts: [{ id: 'demo-expert', name: '样本专家' }] });
  }

  async published(id: string, title: string, day: string): Promise<void> {
    const on = (days: number): string => addDays(day, days);
    await this.recommended(id, title, day);
    const scores = [{ criterion: '样本指标', points: '86.5', max: '100', comment: '样本评语' }];
    await this.act(id, 'score', 'demo-expert', on(8), { scores });
    await this.act(id, 'record-site-visit', 'demo-department', on(9), { opinion: '样本记录：已现场考核。' });
    await this.act(id, 'submit-evaluation', 'demo-department', on(10), { opinion: '样本意见：建议认定。' });
    await this.act(id, 'start-notice', 'demo-office', on(11), { opinion: '样本意见：同意公示。', workingDays: 5 });
  }

  async registered(id: string, title: string, day: string): Promise<void> {
    const on = (days: number): string => addDays(day, days);
    await this.published(id, title, day);
    await this.act(id, 'report-to-leading-group', 'demo-office', on(30));
    await this.act(id, 'approve', 'demo-office', on(31), { opinion: '样本意见：同意。' });
    await this.act(id, 'enter-register', 'demo-office', on(32), { documentNumber: '样本〔无〕文号' });
    const instalments = [
      { investment: '5000000', amount: '2000000' },
      { investment: '12000000', amount: '2000000' },
    ];
    await this.act(id, 'agree-funding', 'demo-office', on(40), {
      funding: { basis: 'formula', upstreamGrant: '8000000', instalments },
    });
  }
}

/** Fills a demonstration with sample accounts and, the first time, with sample cases at different stages. Everything in it is called a sample. */
export async function seedDemo(host: CaseworkHost, corpus: Corpus): Promise<void> {
  const { ledger } = host.store;
  for (const { id, name, membership } of sampleAccounts) {
    await execute(
      accountDecider,
      accountStream(id),
      { type: 'create', name, memberships: [membership] },
      {
        ledger,
        name: caseworkLedger,
        actor: { id: 'demo', name: '演示', role: 'administrator', organisation: '样本' },
        at: timeInShanghai(host.clock()),
        commandId: `create-${id}`,
        expectedVersion: null,
        reason: '样本',
      },
    );
  }
  const today = timeInShanghai(host.clock()).slice(0, 10);
  const walk = new Walk(host, corpus);
  await walk.publish(today);
  if ((await ledger.readStream(caseworkLedger, 'case:sample-draft')).length > 0) return;
  await walk.registered('sample-registered', '样本新材料技术创新中心', addDays(today, -60));
  await walk.published('sample-notice', '样本智能制造创新平台', addDays(today, -12));
  await walk.recommended('sample-evaluation', '样本海洋装备技术创新中心', addDays(today, -9));
  await walk.submitted('sample-review', '样本高端装备技术创新中心', addDays(today, -4));
  // The last to be made, so that a start that broke off begins again where it was.
  await walk.open('sample-draft', '样本新型研发机构', 'new-rd-institution', today);
}
