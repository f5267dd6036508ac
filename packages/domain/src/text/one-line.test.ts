import { expect, test } from 'vitest';
import { cleanPage } from './clean-page.ts';

const body = [
  '一、主要目标',
  '到2025年，全区高新技术企业达到300家以上，科技型中小企业达到2000家。',
  '二、政策措施',
  '（一）支持高新技术企业。对首次通过认定的高新技术企业，一次性奖励40万元。（牵头单位：区科技局；配合单位：区财政局）',
  '（二）支持研发投入。对研发投入占比超过5%的企业，按10%给予补助，最高100万元。',
];

/** Pages as printed before they came to stand on one line, with what their line ends became. */
test.each([
  [
    'a notice that forwards a policy, a blank for each line end',
    [
      '临溪区人民政府关于印发临溪区支持科技创新若干政策的通知',
      '临政发〔2023〕12号',
      '各镇（街道）人民政府，区政府各部门：',
      '现将《临溪区支持科技创新若干政策》印发给你们，请认真贯彻执行。',
      '临溪区人民政府',
      '2023年5月6日',
      '临溪区支持科技创新若干政策',
      ...body,
    ],
    ' ',
  ],
  [
    'a notice with nothing left of its line ends',
    [
      '临溪区科技局关于组织申报2024年度科技计划项目的通知',
      '各镇（街道）科技办，各有关单位：',
      '为实施创新驱动发展战略，现将有关事项通知如下。',
      '一、申报条件：在本区注册的企业，上年度研发费用不低于50万元。',
      '二、支持方式：每个项目支持20万元。',
      '三、申报时间：自2024年3月1日起至4月30日止。',
      '临溪区科技局',
      '2024年2月20日',
    ],
    '',
  ],
  ['a policy by itself', ['临溪区支持科技创新若干政策', ...body], ' '],
])('%s gets its lines back', (_, lines, between) => {
  expect(cleanPage(lines.join(between)).clean.split('\n')).toEqual(lines);
});

test('a paragraph among others keeps its blanks and its dates', () => {
  const page = [
    '临溪区科技工作情况',
    '2023年5月6日，区科技局 召开会议。会上提出：（一）加强协同；（二）加强服务。',
    '会后各单位：抓好落实。',
  ];
  expect(cleanPage(page.join('\n')).clean.split('\n')).toHaveLength(3);
});
