import { benefit, encoded, isFalse, notEncoded, standing, t } from '../../benefit/define.ts';
import { cite, reference } from '../../benefit/source.ts';
import { notificationCommitment } from './instruments.ts';

const rule = reference(notificationCommitment);

/** 证明事项和涉企经营许可事项告知承诺制. */
export const notificationAndCommitment = benefit({
  id: 'national.notification-commitment',
  title: t('证明事项和涉企经营许可事项告知承诺', 'written commitment instead of certificates'),
  kind: 'privilege',
  promise: t('以书面承诺代替证明材料，申请人可自愿选择', 'a written commitment takes the place of certificates, at the applicant’s choice'),
  region: '100000',
  office: t('受理该事项的行政机关', 'the office that handles the matter'),
  who: t('申请证明事项或涉企经营许可的申请人', 'applicants for certificates and business permits'),
  conditions: [
    encoded(
      'record',
      t('无严重失信记录，未曾作出虚假承诺（修复前不适用）', 'no serious dishonesty and no earlier false commitment, until repaired'),
      isFalse('enterprise.majorViolation'),
      rule,
    ),
    notEncoded(
      'scope',
      t(
        '不涉及国家安全、国家秘密、公共安全、金融业审慎监管、生态环境保护、直接关系人身健康生命财产安全和重要涉外等',
        'not a matter of state security, secrets, public safety, prudential finance, environment, life, health and property, or major foreign affairs',
      ),
      t('以公布的事项目录为准', 'the published list of matters decides'),
      rule,
    ),
  ],
  amount: { kind: 'none' },
  validity: standing(null),
  notes: [
    t('虚假承诺的，终止办理、责令整改、撤销决定或予以处罚', 'a false commitment leads to stop, rectification, revocation or a penalty'),
  ],
  sources: [rule, cite('lyg-2021-report', 'h4.q1', '推行证明事项和涉企经营许可事项告知承诺制')],
});
