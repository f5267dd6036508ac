import './platforms.css';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { latest, useCall } from '../../use-call.ts';
import { useRegionNames } from '../match/region-names.ts';

type Procedure = OutputOf<'procedures.get'>['procedure'];

const title = { zh: '平台认定', en: 'Platforms' };

/** P20: how platforms for industrial innovation are recognised: classes, stages, places, each with its sentence. */
export function PlatformsPage() {
  const { t } = useLanguage();
  useTitle(title);
  const list = useCall('procedures.list', {});
  const first = latest(list)?.procedures[0];
  const answer = useCall('procedures.get', first === undefined ? null : { id: first.id });
  const procedure = latest(answer)?.procedure ?? null;
  const failed = list.state === 'failed' ? list : answer.state === 'failed' ? answer : null;
  return (
    <div className="page platforms-page">
      <header className="page-head">
        <h1>{t(title)}</h1>
        <p>
          {t({
            zh: '重大产业创新平台：谁能申报、谁来办、走哪几步、有多少名额、配套多少钱。',
            en: 'Major platforms for industrial innovation: who may apply, who decides, which stages, how many places, how much matching money.',
          })}
        </p>
      </header>
      {failed === null ? null : <Failure error={failed.error} retry={failed.retry} />}
      {procedure === null ? failed === null ? <Skeleton lines={12} /> : null : <ProcedureView procedure={procedure} />}
    </div>
  );
}

function ProcedureView({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useLanguage();
  const document = procedure.documentId;
  return (
    <>
      <ul className="doors casework-doors">
        <li>
          <Link to="/calls" className="door">
            <span className="door-title">{t({ zh: '看年度通知', en: 'The year’s call' })}</span>
            <span className="secondary">{t({ zh: '何时受理、标准、材料、目标任务', en: 'When to apply, criteria, papers, targets' })}</span>
          </Link>
        </li>
        <li>
          <Link to="/platforms/apply" className="door">
            <span className="door-title">{t({ zh: '开始申报', en: 'Start an application' })}</span>
            <span className="secondary">
              {t({ zh: '选类别，看由谁负责、要什么材料', en: 'Choose a class, see who answers for it and what it asks for' })}
            </span>
          </Link>
        </li>
        <li>
          <Link to="/notices" className="door">
            <span className="door-title">{t({ zh: '看公示', en: 'Public notices' })}</span>
            <span className="secondary">{t({ zh: '公示到哪天、怎样提异议', en: 'Until which day, and how to object' })}</span>
          </Link>
        </li>
        <li>
          <Link to="/register" className="door">
            <span className="door-title">{t({ zh: '查建设库', en: 'See the register' })}</span>
            <span className="secondary">{t({ zh: '在库平台、沿革、各地名额', en: 'Entries, their history, places by region' })}</span>
          </Link>
        </li>
      </ul>
      <ul className="doors">
        <li>
          <Link to="/calculator" className="door">
            <span className="door-title">{t({ zh: '算配套资金', en: 'Work out the matching funds' })}</span>
            <span className="secondary">
              {t({ zh: '国家级、省级，区与县，封顶与歧义', en: 'National or provincial, district or county, caps and readings' })}
            </span>
          </Link>
        </li>
        <li>
          <Link to="/documents/$id" params={{ id: document }} className="door">
            <span className="door-title">{t({ zh: '读实施方案', en: 'Read the plan' })}</span>
            <span className="secondary number">
              {t({ zh: '有效期', en: 'In force' })} {procedure.validFrom ?? t({ zh: '未写明', en: 'not stated' })} –{' '}
              {procedure.validTo ?? t({ zh: '未写明', en: 'not stated' })}
            </span>
          </Link>
        </li>
        <li>
          <Link to="/targets" search={{ document }} className="door">
            <span className="door-title">{t({ zh: '看建设目标', en: 'See the targets' })}</span>
            <span className="secondary">{t({ zh: `共 ${procedure.places} 个`, en: `${procedure.places} in all` })}</span>
          </Link>
        </li>
      </ul>
      <section className="part">
        <h2>{t({ zh: '认定步骤', en: 'Stages' })}</h2>
        <ol className="stage-list">
          {procedure.stages
            .filter((stage) => !stage.final)
            .map((stage) => (
              <li key={stage.id} className="keep-together">
                <div>
                  <h3>{t(stage.title)}</h3>
                  {stage.citation?.kind === 'passage' ? (
                    <p lang="zh" className="original secondary">
                      {stage.citation.quote}
                    </p>
                  ) : null}
                </div>
                <p className="stage-clock">
                  {stage.clock === null ? null : stage.clock.workingDays === null ? (
                    <span className="secondary">{t({ zh: '时限未写明', en: 'no limit stated' })}</span>
                  ) : (
                    <b className="number">
                      {t({ zh: `${stage.clock.workingDays} 个工作日`, en: `${stage.clock.workingDays} working days` })}
                    </b>
                  )}
                  {stage.citation === null ? (
                    <span className="secondary small">
                      {t({ zh: '办理中的状态，原文未单列', en: 'a state of the casework, not listed in the text' })}
                    </span>
                  ) : (
                    <SourceChip citation={stage.citation} bare />
                  )}
                </p>
              </li>
            ))}
        </ol>
        <p>
          {t({ zh: '最后列入：', en: 'Ends in: ' })}
          {t(procedure.register.title)} <SourceChip citation={procedure.register.citation} bare />
        </p>
      </section>
      <Classes procedure={procedure} />
      <Quotas procedure={procedure} />
      <section className="part">
        <h2>{t({ zh: '要准备的', en: 'What to prepare' })}</h2>
        <ul className="rule-list">
          {procedure.sections.map((section) => (
            <li key={section.id}>
              <p>
                <b>{t(section.title)}</b>
              </p>
              <p className="secondary">{t(section.hint)}</p>
            </li>
          ))}
        </ul>
      </section>
      {procedure.notes.length === 0 ? null : (
        <section className="part">
          <h2>{t({ zh: '说明', en: 'Notes' })}</h2>
          <ul className="plain-list target-notes">
            {procedure.notes.map((note) => (
              <li key={note.zh}>{t(note)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Classes({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useLanguage();
  return (
    <section className="part">
      <h2>{t({ zh: '平台类别与主管部门', en: 'Classes and departments' })}</h2>
      <LedgerTable
        caption={t({ zh: '平台类别', en: 'Classes of platforms' })}
        rows={procedure.classes}
        keyOf={(row) => row.id}
        columns={[
          { id: 'class', head: t({ zh: '类别', en: 'Class' }), width: '10rem', cell: (row) => t(row.title) },
          {
            id: 'levels',
            head: t({ zh: '级别要求', en: 'Level asked' }),
            cell: (row) => (
              <span className="cell-line">
                {row.levels.map((level) => t(level)).join(t({ zh: '、', en: ', ' }))} <SourceChip citation={row.citation} bare />
              </span>
            ),
          },
          {
            id: 'department',
            head: t({ zh: '主管部门', en: 'Department' }),
            cell: (row) => (
              <span className="cell-line">
                {t(row.department)} <SourceChip citation={row.departmentCitation} bare />
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

function Quotas({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useLanguage();
  const names = useRegionNames();
  const inner = procedure.quotas.find((quota) => quota.ofWhich !== null)?.ofWhich?.classId;
  const innerTitle = procedure.classes.find((each) => each.id === inner)?.title;
  return (
    <section className="part">
      <h2>{t({ zh: '名额', en: 'Places' })}</h2>
      <LedgerTable
        caption={t({ zh: '各县区与功能板块的名额', en: 'Places by county, district and zone' })}
        rows={procedure.quotas}
        keyOf={(row) => row.regionCode}
        columns={[
          {
            id: 'region',
            head: t({ zh: '县区、功能板块', en: 'County, district, zone' }),
            width: '10rem',
            cell: (row) => names.get(row.regionCode) ?? <span lang="zh">{row.regionName}</span>,
          },
          {
            id: 'places',
            head: t({ zh: '平台', en: 'Platforms' }),
            unit: t({ zh: '个', en: 'number' }),
            figure: true,
            cell: (row) => row.places,
          },
          {
            id: 'inner',
            head: innerTitle === undefined ? '' : t({ zh: `其中${innerTitle.zh}`, en: `of which ${innerTitle.en}` }),
            unit: t({ zh: '个', en: 'number' }),
            figure: true,
            cell: (row) => row.ofWhich?.places ?? <span className="secondary">–</span>,
          },
          { id: 'source', head: t({ zh: '原文', en: 'Source' }), cell: (row) => <SourceChip citation={row.citation} bare /> },
        ]}
        footer={
          <p>
            {t({
              zh: `合计 ${procedure.places} 个。空白处原表未填，不按零计。`,
              en: `${procedure.places} in all. What the table leaves blank is not counted as nought.`,
            })}
          </p>
        }
      />
    </section>
  );
}
