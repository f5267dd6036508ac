import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeInBrowser } from '../../../conformance/browser.ts';
import { type Demonstration, Desk, startDemonstration } from './casework-desk.ts';
import { seriousFaults, settled, sideways, strayChinese } from './visit.ts';

const pdf = (words: string) => ({ name: `${words}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7 ${words}`) });

await describeInBrowser('casework in the browser', (browser) => {
  let demonstration: Demonstration;
  // One window for all pages that are only looked at: the program is then loaded once.
  let shared: Desk | undefined;
  beforeAll(async () => {
    demonstration = await startDemonstration('2026-09-14');
  }, 120_000);
  beforeEach(() => demonstration.server.on('2026-09-14'));
  afterAll(async () => {
    await shared?.close();
    await demonstration?.close();
    expect(demonstration?.server.logged).toEqual([]);
  });

  /** A case of the class in Haizhou, opened through the pages. */
  async function apply(desk: Desk, title: string): Promise<string> {
    await desk.as('applicant', '/platforms/apply?class=manufacturing-innovation-centre');
    await desk.main.locator('#level-select').selectOption('provincial');
    await desk.main.locator('#region-select').selectOption('320706');
    await desk.main.locator('#title').fill(title);
    await desk.main.locator('#direction').fill('样本方向');
    await desk.main.locator('#applicant-id').fill('91350100M000100Y43');
    await desk.main.getByRole('button', { name: '开始填报' }).click();
    await desk.main.locator('.case-head h1').waitFor();
    await settled(desk.page);
    return desk.page.url().split('/').at(-1) ?? '';
  }

  async function write(desk: Desk, id: string, section: string, text: string): Promise<void> {
    await desk.go(`/cases/${id}?section=${section}`);
    await desk.main.locator('#section-text').fill(text);
    await desk.says(/^✔ 已保存/);
  }

  it('routes each class to its bureau with the sentence, and asks each for its own papers (AC-R1)', async () => {
    const desk = await Desk.open(browser(), demonstration.server);
    await desk.go('/platforms');
    await desk.main.getByRole('link', { name: '开始申报' }).click();
    await desk.says('这一页需要登录。登录后回到这里。');
    await desk.main.getByRole('button', { name: '申报单位' }).click();
    await desk.main.getByRole('radio', { name: /^制造业创新中心/ }).check();
    await desk.says('由市工信局负责');
    await desk.says('市工信局负责推进省级以上制造业创新中心组织、评估和管理等工作。');
    await desk.says('批准文件');
    await desk.main.locator('.routing .source-chip').click();
    await desk.page.locator('dialog[open]').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.main.getByRole('radio', { name: /^新型研发机构/ }).check();
    await desk.says('由市科技局负责');
    await desk.says('备案文件');
    await desk.main.getByRole('button', { name: '开始填报' }).click();
    await desk.main.getByRole('alert').waitFor();
    expect(desk.complaints).toEqual([]);
    await desk.close();
  }, 120_000);

  it('keeps what is typed through a broken line and a killed tab, tells two writers of each other, and sends no file twice (AC-R2, AC-R3)', async () => {
    const desk = await Desk.open(browser(), demonstration.server);
    await desk.go('/sign-in');
    const id = await apply(desk, '样本填报平台');
    await expect.poll(() => desk.main.locator('.task .status').allTextContents()).toEqual(['未开始', '未开始', '未开始', '不适用']);
    await write(desk, id, 'unit', '样本单位情况');

    const context = desk.page.context();
    const other = await context.newPage();
    await other.route('**/sections/plan', (route) => route.abort());
    await other.goto(`${demonstration.server.url}/cases/${id}?section=plan`);
    await other.locator('#section-text').fill('样本建设方案，写到一半');
    await other.getByText('没能保存到服务器，内容已存在本机').waitFor();
    await other.close({ runBeforeUnload: false });
    // The page asks for the case again once it has saved; that answer comes late here, after someone else has written.
    const late = Promise.withResolvers<void>();
    let asked = 0;
    await desk.page.route(`**/v1/cases/${id}`, async (route) => {
      asked += 1;
      if (asked > 1) await late.promise;
      await route.continue();
    });
    await desk.go(`/cases/${id}?section=plan`);
    await desk.says('已恢复上次未保存的内容');
    await expect.poll(() => desk.main.locator('#section-text').inputValue()).toBe('样本建设方案，写到一半');
    await desk.says(/^✔ 已保存/);

    const { server } = demonstration;
    const elsewhere = await context.request.put(`${server.url}/v1/cases/${id}/sections/plan`, {
      data: { text: '另一台设备写的' },
      headers: { 'If-Match': `"${await server.version(id)}"`, Origin: server.url },
    });
    expect(elsewhere.status()).toBe(200);
    const renewed = desk.page.waitForResponse(`**/v1/cases/${id}`);
    late.resolve();
    await renewed;
    await desk.page.unroute(`**/v1/cases/${id}`);
    await desk.main.locator('#section-text').fill('样本建设方案，全文');
    await desk.says('这一分项已在别处改过');
    await expect
      .poll(() => desk.main.locator('.conflict-side .task-text').allTextContents())
      .toEqual(['另一台设备写的', '样本建设方案，全文']);
    await desk.main.getByRole('button', { name: '保留我写的' }).click();
    await desk.says(/^✔ 已保存/);

    const field = desk.main.locator('.file-field');
    await expect.poll(() => field.locator('.hint').textContent()).toBe('PDF、PNG、JPEG、DOCX、XLSX，每个不超过 20 MB。例如：建设方案.pdf');
    const input = field.locator('input[type="file"]');
    await input.setInputFiles({ ...pdf('空'), buffer: Buffer.alloc(0) });
    await desk.says('“空.pdf”是空文件（0 字节），请重新导出或另选一个。');
    // Made in the page: so much is slow to hand to a browser from outside.
    await input.evaluate((element) => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], '大.pdf'));
      Object.assign(element, { files: files.files });
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await desk.says('“大.pdf”有 21 MB，超过 20 MB，请压缩或拆分。');
    await input.setInputFiles({ name: '程序.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await desk.says('只接受 PDF、PNG、JPEG、DOCX、XLSX 文件，按文件内容判断');
    await field.getByRole('button', { name: '不传了' }).click();

    await desk.page.route('**/v1/attachments', (route) => route.abort());
    await input.setInputFiles([pdf('建设方案')]);
    await field.getByRole('button', { name: '再传一次' }).waitFor();
    await desk.page.unroute('**/v1/attachments');
    await field.getByRole('button', { name: '再传一次' }).click();
    await desk.arrived('建设方案.pdf');
    const uploads: string[] = [];
    desk.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/v1/attachments')) uploads.push(request.url());
    });
    await write(desk, id, 'approval', '样本批准');
    await desk.main.locator('.file-field input[type="file"]').setInputFiles([{ ...pdf('建设方案'), name: '批准文件.pdf' }]);
    await desk.arrived('批准文件.pdf');
    expect(uploads).toEqual([]);

    await desk.main.getByRole('link', { name: '返回任务清单' }).click();
    await desk.says('已完成 3/3 项');
    await expect.poll(() => desk.main.locator('.task .status').allTextContents()).toEqual(['已完成', '已完成', '已完成', '不适用']);
    await expect.poll(() => desk.offers()).toEqual(['提交申报', '撤回申报']);
    expect(desk.complaints).toEqual([]);
    await desk.close();
  }, 120_000);

  it('sends of a large file only what is missing, after a broken line and after a killed tab', async () => {
    const desk = await Desk.open(browser(), demonstration.server);
    await desk.go('/sign-in');
    const id = await apply(desk, '样本大文件平台');
    const megabyte = 1024 * 1024;
    const sent: number[] = [];
    let breaks = true;
    await desk.page.route('**/v1/attachments/uploads/*', (route) => {
      const { offset } = route.request().postDataJSON();
      if (breaks && offset > 0) return route.abort();
      sent.push(offset);
      return route.continue();
    });
    // Made in the page: so much is slow to hand to a browser from outside.
    const choose = () =>
      desk.main.locator('.file-field input[type="file"]').evaluate((element) => {
        const bytes = new Uint8Array(2.5 * 1024 * 1024);
        bytes.set(new TextEncoder().encode('%PDF-1.7 样本'));
        const files = new DataTransfer();
        files.items.add(new File([bytes], '大文件.pdf'));
        Object.assign(element, { files: files.files });
        element.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await desk.go(`/cases/${id}?section=plan`);
    await choose();
    const again = desk.main.locator('.file-field').getByRole('button', { name: '再传一次' });
    await again.waitFor();
    await again.click();
    await again.waitFor();
    expect(sent).toEqual([0]);
    breaks = false;
    // The tab is gone, and with it the file at hand: it is chosen once more.
    await desk.go(`/cases/${id}?section=plan`);
    await choose();
    await desk.arrived('大文件.pdf');
    expect(sent).toEqual([0, megabyte, 2 * megabyte]);
    expect(desk.complaints).toEqual([]);
    await desk.close();
  }, 120_000);

  it('goes from submission to the register, through every role (AC-R4 to AC-R13)', async () => {
    const { server } = demonstration;
    const desk = await Desk.open(browser(), server);
    await desk.go('/register?region=320706');
    const places = desk.main.locator('.places-list b').first();
    const before = Number(await places.textContent());
    const id = await server.submitted('manufacturing-innovation-centre', '样本制造业创新中心');
    const here = `/cases/${id}`;

    await desk.as('county', '/inbox');
    await desk.main.getByRole('link', { name: '样本制造业创新中心' }).click();
    await settled(desk.page);
    await expect.poll(() => desk.offers()).toEqual(['出具审查意见并推荐', '退回补正', '不予推荐']);
    await desk.choose('出具审查意见并推荐');
    await desk.main.locator('.action-form button[type="submit"]').click();
    await desk.main.getByRole('link', { name: '请填写意见' }).waitFor();
    await desk.choose('退回补正');
    await desk.fill('理由', '样本理由：缺盖章');
    await desk.main.locator('.action-form button[type="submit"]').click();
    await desk.main.getByRole('link', { name: '请填写所涉分项' }).waitFor();
    await desk.main.locator('.action-form').getByLabel('建设方案').check();
    await desk.act('退回补正');

    // The firm of the tests owns the case; it signs in with its key.
    await desk.page.locator('.account-button').click();
    await desk.page.getByRole('button', { name: '退出登录' }).click();
    await desk.go('/sign-in');
    await desk.main.getByLabel('账户密钥').fill('kc_wrong');
    await desk.main.getByRole('button', { name: '登录', exact: true }).click();
    await desk.says('密钥不对、已过期或已撤销');
    await desk.main.getByLabel('账户密钥').fill(server.keys.get('firm') ?? '');
    await desk.main.getByRole('button', { name: '登录', exact: true }).click();
    await desk.page.waitForURL('**/inbox');
    await desk.go(here);
    await desk.says('样本理由：缺盖章');
    await desk.says(/^补正期间期限暂停：“县区（功能板块）审核推荐”尚余 10 个工作日/);
    await expect.poll(() => desk.main.locator('.task h3 a').allTextContents()).toEqual(['建设方案']);
    await desk.go(`${here}?section=unit`);
    await expect.poll(() => desk.main.locator('#section-text').count()).toBe(0);
    await write(desk, id, 'plan', '样本内容，已盖章');
    await desk.go(here);
    await desk.choose('提交申报');
    await desk.act('提交申报');

    await desk.as('county', here);
    await desk.choose('出具审查意见并推荐');
    await desk.fill('意见', '样本意见：材料真实，同意推荐');
    await desk.act('出具审查意见并推荐');

    await desk.as('department', here);
    await desk.choose('组织专家');
    for (const name of [/^样本专家/, /^样本other-expert/]) await desk.main.locator('.action-form').getByRole('checkbox', { name }).check();
    await desk.act('组织专家');

    await server.act('other-expert', id, 'declare-conflict', { reason: '样本：曾任职于申报单位' });
    expect((await server.get('other-expert', `/v1/cases/${id}`)).status).toBe(404);

    await desk.as('expert', here);
    await desk.choose('评分');
    await desk.fill('得分', '186.5');
    await desk.main.locator('.action-form button[type="submit"]').click();
    await desk.main.getByRole('link', { name: '得分 186.5 超过满分 100' }).waitFor();
    await desk.fill('得分', '86.5');
    await desk.fill('评语', '样本评语');
    await desk.act('评分');

    await desk.as('department', here);
    await desk.says('拒绝打开：已申报回避');
    await desk.says('已回避');
    await desk.choose('记录现场考核');
    await desk.fill('意见', '样本记录：已现场考核');
    await desk.act('记录现场考核');
    await desk.choose('提交评价意见');
    await desk.fill('意见', '样本意见：建议认定');
    await desk.act('提交评价意见');
    await expect.poll(() => desk.offers()).toEqual([]);

    server.on('2026-09-28');
    await desk.as('office', here);
    await desk.choose('发布公示');
    await desk.fill('意见', '样本意见：同意公示');
    await desk.fill('期限', '5');
    await desk.act('发布公示');
    await desk.page.context().clearCookies();
    await desk.go('/notices');
    const notice = desk.main.locator('.notice-list > li', { hasText: '样本制造业创新中心' });
    await expect.poll(() => notice.locator('.deadline').textContent()).toContain('至 2026-10-10');
    await expect.poll(() => notice.locator('.deadline').textContent()).toContain('5 个工作日，自次日起算');

    server.on('2026-10-10');
    await desk.as('office', here);
    await desk.says('今天是最后一天');
    await desk.choose('登记异议');
    await desk.fill('异议人', '样本异议单位');
    await desk.fill('理由', '样本：权属有争议');
    await desk.act('登记异议');
    server.on('2026-10-12');
    // A browser's session ends after twelve hours.
    await desk.as('office', here);
    await desk.says('有异议尚未处理完毕');
    await expect.poll(() => desk.offers()).toEqual(['处理异议', '不予认定']);
    await desk.choose('处理异议');
    await desk.main.locator('.action-form').getByLabel('异议不成立').check();
    await desk.fill('理由', '样本：查无实据');
    await desk.act('处理异议');
    await desk.choose('报领导小组审核');
    await desk.act('报领导小组审核');
    await desk.choose('记录审核同意');
    await desk.fill('意见', '样本：同意');
    await desk.act('记录审核同意');
    await desk.choose('列入建设库');
    await desk.fill('文号', '样本文号〔2026〕1号');
    await desk.act('列入建设库');

    await desk.go('/register?region=320706');
    await expect.poll(() => places.textContent()).toBe(String(before + 1));
    const row = desk.main.locator('.ledger tbody tr', { hasText: '样本制造业创新中心' });
    await expect
      .poll(async () => (await row.locator('td').allTextContents()).slice(1, 7))
      .toEqual(['制造业创新中心', '省级', '海州区', '未填写', '2026-10-12', '样本文号〔2026〕1号']);
    await desk.main.locator('.menu summary', { hasText: '导出' }).click();
    const [csv] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.main.locator('.menu-items button', { hasText: 'CSV' }).click(),
    ]);
    expect(readFileSync(await csv.path(), 'utf8')).toContain('样本文号〔2026〕1号');
    server.on('2026-09-14');
    await server.register(await server.submitted('professional-institute', '样本专业研究所'));
    await desk.go('/register?region=320706');
    await expect.poll(() => places.textContent()).toBe(String(before + 2));
    await desk.says('其中专业研究所 1/1');

    await server.act('bureau', id, 'yearly-review', { year: 2027, outcome: 'fail', reason: '样本：未达进度' });
    await desk.as('department', here);
    await desk.says('尚未出现连续 2 个年度考核不合格');
    await desk.says('未到拟撤销条件');
    await desk.choose('年度考核');
    await desk.fill('年度', '2028');
    await desk.main.locator('.action-form').getByLabel('不合格').check();
    await desk.fill('理由', '样本：未达进度');
    await desk.act('年度考核');
    await desk.says('已到拟撤销条件');
    await expect.poll(() => desk.main.locator('.removal blockquote').textContent()).toContain('考核');
    await desk.choose('拟撤销');
    await desk.fill('理由', '样本：连续两年不合格');
    await desk.act('拟撤销');

    const key = await desk.page.request.post(`${server.url}/v1/session`, {
      data: { key: server.keys.get('firm') },
      headers: { Origin: server.url },
    });
    expect(key.status()).toBe(200);
    await desk.go(here);
    await desk.says('平均总分');
    await expect.poll(() => desk.main.locator('.marks-table tbody tr').allTextContents()).toEqual(['样本指标86.50100样本评语']);
    await expect.poll(() => desk.main.textContent()).not.toContain('样本专家');
    await expect.poll(() => desk.offers()).toEqual(['申诉']);
    await desk.fill('理由', '样本：已整改');
    await desk.act('申诉');
    await desk.says('样本：已整改');
    const entry = desk.main.locator('.timeline > li').first();
    await expect.poll(() => entry.locator('code').getAttribute('title')).toMatch(/^[0-9a-f]{64}$/);
    const [zip] = await Promise.all([desk.page.waitForEvent('download'), desk.main.getByRole('link', { name: '下载卷宗' }).click()]);
    expect(
      readFileSync(await zip.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    await desk.as('supervisor', '/audit');
    await desk.main.getByRole('button', { name: '核对整个账本' }).click();
    await desk.says(/哈希链完整，没有改动/);
    expect(desk.complaints).toEqual([]);
    await desk.close();
  }, 180_000);

  it('publishes a call whose regions add up, and says where they do not', async () => {
    const desk = await Desk.open(browser(), demonstration.server);
    await desk.go('/platforms');
    await desk.main.getByRole('link', { name: /^看年度通知/ }).click();
    await desk.says('样本2026年度通知');
    await expect.poll(() => desk.main.getByRole('link', { name: '写新的年度通知' }).count()).toBe(0);
    await desk.as('office', '/inbox');
    await desk.main.getByRole('link', { name: '年度通知' }).click();
    await desk.main.getByRole('link', { name: '写新的年度通知' }).click();
    const places = desk.main.locator('#call-targets-320706-places');
    expect([await places.inputValue(), await desk.main.locator('#call-total').inputValue()]).toEqual(['14', '80']);
    for (const [id, text] of [
      ['year', '2027'],
      ['title', '样本2027年度通知'],
      ['opens', '2027-03-01'],
      ['closes', '2027-04-30'],
      ['materials', '样本材料一\n样本材料二'],
      ['limits-notice', '7'],
    ])
      await desk.main.locator(`#call-${id}`).fill(text ?? '');
    await places.fill('15');
    await desk.main.getByRole('button', { name: '发布通知' }).click();
    await desk.main.getByRole('link', { name: '合计 81 ≠ 80' }).waitFor();
    await expect.poll(() => desk.main.locator('#call-total-error').textContent()).toBe('合计 81 ≠ 80');
    await expect.poll(() => desk.main.locator('#call-total').getAttribute('aria-invalid')).toBe('true');
    await places.fill('14');
    // A nought is said, an empty field is not one.
    await expect.poll(() => desk.main.locator('#call-targets-320722-ofWhich').inputValue()).toBe('');
    await desk.main.locator('#call-targets-320724-ofWhich').fill('0');
    await desk.main.getByRole('button', { name: '发布通知' }).click();
    await desk.main.locator('.action-done', { hasText: '2027 年度通知已发布' }).waitFor();
    const call = desk.main.locator('.call-view', { hasText: '样本2027年度通知' });
    await expect.poll(() => call.locator('.status').first().textContent()).toBe('未开始');
    await expect.poll(() => call.textContent()).toContain('合计 80 个，与各地之和相符');
    await expect.poll(() => call.textContent()).toContain('领导小组办公室（样本领导小组办公室） 2026-09-14 发布');
    await expect.poll(() => call.locator('tbody tr', { hasText: '海州区' }).textContent()).toContain('141');
    await expect.poll(() => call.locator('tbody tr', { hasText: '灌南县' }).locator('td').allTextContents()).toContain('0');
    await expect.poll(() => call.locator('tbody tr', { hasText: '东海县' }).locator('td').allTextContents()).toContain('未另列');
    expect(desk.complaints).toEqual([]);
    await desk.close();
  }, 120_000);

  it('lends a role for some days, shows it to both sides, and takes it back', async () => {
    const { server } = demonstration;
    const id = await server.submitted('technology-innovation-centre', '样本代办平台');
    const desk = await Desk.open(browser(), server);
    await desk.go('/sign-in');
    await desk.as('county', '/inbox');
    await desk.main.getByRole('link', { name: '委托' }).click();
    await desk.says('没有委托别人。');
    await desk.main.getByLabel('代办人的账户编号').fill('demo-department');
    await desk.main.locator('#grant-until').fill('2026-09-01');
    await desk.main.getByRole('button', { name: '委托', exact: true }).click();
    await desk.main.getByRole('link', { name: /理由/ }).waitFor();
    await desk.main.getByLabel('理由').fill('样本：出差');
    await desk.main.getByRole('button', { name: '委托', exact: true }).click();
    await desk.main.getByRole('link', { name: '截止日早于起始日' }).waitFor();
    await desk.main.locator('#grant-until').fill('2026-09-30');
    await desk.main.getByRole('button', { name: '委托', exact: true }).click();
    await desk.says('已委托样本部门经办人');
    const line = desk.main.locator('.result-list > li', { hasText: '样本：出差' });
    await expect.poll(() => line.locator('.delegation-top').textContent()).toContain('县区审核2026-09-14 至 2026-09-30');
    await expect.poll(() => line.locator('.status').textContent()).toBe('在期');

    await desk.as('department', `/cases/${id}`);
    await desk.choose('出具审查意见并推荐');
    await desk.fill('意见', '样本意见：代办，同意推荐');
    await desk.act('出具审查意见并推荐');
    await desk.says('（代样本县区审核员）');
    await desk.page.locator('.account-button').click();
    await expect.poll(() => desk.page.locator('.account-roles').textContent()).toContain('县区审核代 样本县区审核员');
    await desk.page.locator('.account-links').getByRole('link', { name: '委托' }).click();
    await line.locator('.status').waitFor();
    await expect.poll(() => line.getByRole('button').count()).toBe(0);

    await desk.as('county', '/delegations');
    await line.getByRole('button', { name: '收回' }).click();
    await expect.poll(() => line.locator('.status').textContent()).toBe('已收回');
    await desk.as('department', `/cases/${await server.submitted('technology-innovation-centre', '样本未代办平台')}`);
    await expect.poll(() => desk.offers()).toEqual([]);
    await desk.as('expert', '/delegations');
    await desk.says('您的角色须本人办理，不能委托。');
    expect(desk.complaints).toEqual([]);
    await desk.close();
  }, 120_000);

  it('files a report, agrees support by the formula and case by case, pays an instalment, and tells what is due', async () => {
    const { server } = demonstration;
    const desk = await Desk.open(browser(), server);
    await desk.go('/sign-in');
    await desk.as('county', '/inbox?show=due');
    await desk.says('现有 2004 至 2026 年的安排');
    const due = desk.main.locator('.case-line', { hasText: '样本新材料技术创新中心' });
    await expect.poll(() => due.textContent()).toContain('2026-08 月度报告尚未报送');
    await expect.poll(() => due.locator('.status').textContent()).toBe('未设期限');
    await due.getByRole('link').click();
    await desk.choose('月度报告');
    await desk.main.getByLabel('所属月份').fill('2026-08');
    await desk.main.getByLabel('第 1 项名称').fill('样本投资（元）');
    await desk.main.getByLabel('第 1 项数值').fill('5200000');
    await desk.act('月度报告');
    await expect.poll(() => desk.main.locator('.rule-list', { hasText: '样本投资（元）' }).textContent()).toContain('2026-08');
    await desk.go('/inbox?show=due');
    await due.waitFor({ state: 'detached' });

    await desk.as('office', '/cases/sample-registered');
    await desk.choose('核定分阶段支持');
    await desk.main.getByLabel('上级扶持经费').fill('30000000');
    // 市、区各配 0.25：两种理解，封顶分开算或合并算。
    await expect.poll(() => desk.main.locator('.formula-quote li').count()).toBe(2);
    await desk.main.getByLabel('第 1 期投资额').fill('5000000');
    await desk.main.getByLabel('第 1 期拨付额').fill('900000000');
    await desk.main.locator('.action-form button[type="submit"]').click();
    await desk.main.getByRole('link', { name: /超过公式上限/ }).waitFor();
    await desk.main.getByLabel('第 1 期拨付额').fill('2000000');
    await desk.main.getByRole('button', { name: '加一期' }).click();
    await desk.main.getByLabel('第 2 期投资额').fill('12000000');
    await desk.main.getByLabel('第 2 期拨付额').fill('1000000');
    await desk.act('核定分阶段支持');
    const funding = desk.main.locator('section', { has: desk.page.locator('#funding') });
    await expect
      .poll(() => funding.locator('.case-facts').textContent())
      .toBe('核定总额300 万元已拨付0 元待拨付300 万元经核实的累计投资尚未核实');
    await expect.poll(() => funding.locator('.reading-list > li').count()).toBe(2);

    await desk.choose('登记拨付一期');
    await desk.fill('经核实的累计投资额', '4999999');
    await desk.main.locator('.action-form button[type="submit"]').click();
    await desk.main.getByRole('link', { name: /未到本期要求的/ }).waitFor();
    await desk.fill('经核实的累计投资额', '5200000');
    await desk.act('登记拨付一期');
    await expect.poll(() => funding.locator('.case-facts').textContent()).toContain('已拨付200 万元待拨付100 万元经核实的累计投资520 万元');
    await expect.poll(() => funding.locator('tbody .status').allTextContents()).toEqual(['已拨付', '待投资到位']);

    const filed = await server.submitted('new-rd-institution', '样本新型研发机构支持');
    server.on('2021-06-01');
    await server.register(filed);
    server.on('2026-09-14');
    await desk.as('office', `/cases/${filed}`);
    await desk.choose('核定分阶段支持');
    await desk.says('公式只适用于国家级、省级平台');
    await desk.main.getByLabel('第 1 期投资额').fill('1');
    await desk.main.getByLabel('第 1 期拨付额').fill('30000000');
    await desk.main.locator('.action-form button[type="submit"]').click();
    await desk.main.getByRole('link', { name: /须写明理由和决定依据/ }).waitFor();
    await desk.main.getByLabel('理由和决定依据').fill('样本：市政府专题会议');
    await desk.act('核定分阶段支持');
    await expect.poll(() => funding.textContent()).toContain('一事一议');
    await expect.poll(() => funding.textContent()).toContain('样本：市政府专题会议');
    expect(desk.complaints).toEqual([]);
    await desk.close();
  }, 120_000);

  it('warns where a period runs beyond the holiday table, and bars a page to those it is not for (AC-R7)', async () => {
    const { server } = demonstration;
    const desk = await Desk.open(browser(), server);
    const id = await server.submitted('technology-innovation-centre', '样本跨年公示平台');
    await server.evaluated(id);
    server.on('2026-12-28');
    await server.act('office', id, 'start-notice', { opinion: '样本', workingDays: 10 });
    await desk.go('/notices');
    await desk.says(/节假日表只覆盖2004至2026年/);
    await desk.as('county', '/audit');
    await desk.says('您的角色不能看这一页');
    await desk.main.getByRole('button', { name: '监督' }).click();
    await desk.main.getByRole('button', { name: '核对整个账本' }).waitFor();
    await desk.close();
  }, 120_000);

  it.each([
    ['applicant', '/inbox?show=all'],
    ['county', '/inbox?show=due'],
    ['county', '/delegations'],
    ['office', '/cases/sample-registered'],
    ['applicant', '/platforms/apply?class=new-rd-institution'],
    ['office', '/calls'],
    ['office', '/calls?form=new'],
    ['applicant', '/cases/sample-draft'],
    ['applicant', '/cases/sample-draft?section=plan'],
    ['county', '/cases/sample-review'],
    ['department', '/cases/sample-evaluation'],
    ['expert', '/cases/sample-evaluation'],
    ['office', '/cases/sample-notice'],
    ['supervisor', '/audit'],
    ['administrator', '/register'],
    ['administrator', '/notices'],
  ])(
    '%s on %s: no fault that axe calls serious, nothing too wide, no stray Chinese',
    async (role, path) => {
      shared ??= await Desk.open(browser(), demonstration.server);
      const desk = shared;
      await desk.go('/sign-in');
      await desk.as(role, path);
      for (const language of ['zh', 'en'] as const) {
        const other = desk.page.locator(`.comfort button[lang="${language}"]`);
        if ((await other.getAttribute('aria-pressed')) === 'false') await other.click();
        await settled(desk.page);
        for (const width of [390, 1280]) {
          await desk.page.setViewportSize({ width, height: 800 });
          await expect.poll(() => sideways(desk.page), { message: `${language} at ${width}` }).toBeLessThanOrEqual(0);
          await expect.poll(() => seriousFaults(desk.page), { message: `${language} at ${width}` }).toEqual([]);
        }
      }
      await expect.poll(() => strayChinese(desk.page)).toEqual([]);
      expect(desk.complaints).toEqual([]);
    },
    120_000,
  );
});
