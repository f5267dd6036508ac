import { roleName } from '@kechuang/domain/words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Call, Procedure } from '../../casework/shapes.ts';
import { StatusWord } from '../../casework/status-word.tsx';
import { dayOf } from '../../casework/when.ts';
import { useLanguage } from '../../language.ts';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { SourceChip } from '../../parts/source/source-chip.tsx';
import { useRegionNames } from '../match/region-names.ts';
import { conventionWords, marksWords, quotaWords, unstated, windowLooks } from './words.ts';

interface CallViewProps {
  readonly one: Call;
  readonly procedure: Procedure;
  readonly mayPublish: boolean;
}

/** One year's call as everyone reads it: what it lays down, and what it leaves open. */
export function CallView({ one, procedure, mayPublish }: CallViewProps) {
  const { t } = useLanguage();
  const { terms, publishedBy } = one;
  const none = <span className="secondary">{t(unstated)}</span>;
  const limits = Object.entries(terms.limits);
  return (
    <article className="part call-view" aria-labelledby={`call-of-${one.year}`}>
      <div className="part-top">
        <h2 id={`call-of-${one.year}`}>
          <span className="number">{one.year}</span> <span lang="zh">{terms.title}</span>
        </h2>
        {mayPublish ? (
          <Link to="/calls" search={{ form: String(one.year) }} className="button" data-size="small">
            {t({ zh: '修订', en: 'Amend' })}
            <span className="visually-hidden"> {one.year}</span>
          </Link>
        ) : null}
      </div>
      <p className="result-meta">
        <StatusWord look={windowLooks[one.state]} />
        <span>
          {t({
            zh: `受理 ${terms.opens} 至 ${terms.closes}（含当日）`,
            en: `applications from ${terms.opens} to ${terms.closes}, included`,
          })}
        </span>
        <span>
          {t({ zh: '文号：', en: 'Document number: ' })}
          {terms.documentNumber === null ? none : <span lang="zh">{terms.documentNumber}</span>}
        </span>
        {one.citation === null ? null : <SourceChip citation={one.citation} bare />}
      </p>
      <p className="small secondary">
        {t(roleName(publishedBy.role))}
        {publishedBy.organisation === null ? null : (
          <>
            {t({ zh: '（', en: ' (' })}
            <span lang="zh">{publishedBy.organisation}</span>
            {t({ zh: '）', en: ')' })}
          </>
        )}{' '}
        <span className="number">
          {t({ zh: `${dayOf(one.publishedAt)} 发布`, en: `published ${dayOf(one.publishedAt)}` })}
          {one.amendedAt === null ? '' : t({ zh: `，${dayOf(one.amendedAt)} 修订`, en: `, amended ${dayOf(one.amendedAt)}` })}
        </span>
      </p>
      {one.warning === null ? null : (
        <p className="notice" data-tone="doubt">
          {t(one.warning)}
        </p>
      )}
      <dl className="call-terms">
        <Term name={t({ zh: '材料要求', en: 'To be handed in' })}>
          {terms.materials.length === 0 ? (
            none
          ) : (
            <ul className="plain-list" lang="zh">
              {terms.materials.map((material) => (
                <li key={material}>{material}</li>
              ))}
            </ul>
          )}
        </Term>
        <Term name={t({ zh: '认定标准', en: 'Criteria' })}>
          {terms.criteria.length === 0
            ? t({ zh: '未写明，由专家自列', en: 'Not stated; experts name their own' })
            : terms.criteria.map(({ criterion, max }) => (
                <span key={criterion} className="call-item">
                  <span lang="zh">{criterion}</span> <span className="number">{t({ zh: `满分 ${max}`, en: `of ${max}` })}</span>
                </span>
              ))}
        </Term>
        <Term name={t({ zh: '各环节期限', en: 'Limits' })}>
          {limits.length === 0 ? (
            <span className="call-item secondary">{t(unstated)}</span>
          ) : (
            limits.map(([id, days]) => {
              const stage = procedure.stages.find((each) => each.id === id);
              return (
                <span key={id} className="call-item">
                  {stage === undefined ? id : t(stage.title)}{' '}
                  <span className="number">{t({ zh: `${days} 个工作日`, en: `${days} working days` })}</span>
                </span>
              );
            })
          )}
          <span className="call-item">{t(conventionWords[terms.convention])}</span>
        </Term>
        <Term name={t({ zh: '公开评分', en: 'Marks shown' })}>{t(marksWords[terms.marksShown])}</Term>
        <Term name={t({ zh: '名额', en: 'Places' })}>{t(quotaWords[terms.quotas])}</Term>
        <Term name={t({ zh: '拟撤销', en: 'Removal' })}>
          {t({ zh: `连续 ${terms.failedReviews} 个年度考核不合格`, en: `after ${terms.failedReviews} failed yearly reviews in a row` })}
        </Term>
      </dl>
      {terms.targets.length === 0 ? (
        <p className="secondary">{t({ zh: '本通知未列各地目标任务。', en: 'This call lists no targets by region.' })}</p>
      ) : (
        <Targets one={one} procedure={procedure} />
      )}
    </article>
  );
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Targets({ one, procedure }: { readonly one: Call; readonly procedure: Procedure }) {
  const { t } = useLanguage();
  const names = useRegionNames();
  const { targets, total } = one.terms;
  const quotaOf = (code: string) => procedure.quotas.find((quota) => quota.regionCode === code);
  return (
    <LedgerTable
      caption={t({ zh: `${one.year} 年各地目标任务`, en: `Targets of ${one.year} by region` })}
      rows={targets}
      keyOf={(row) => row.regionCode}
      columns={[
        {
          id: 'region',
          head: t({ zh: '县区、功能板块', en: 'County, district, zone' }),
          width: '8rem',
          cell: (row) => names.get(row.regionCode) ?? <span lang="zh">{quotaOf(row.regionCode)?.regionName ?? row.regionCode}</span>,
        },
        {
          id: 'places',
          head: t({ zh: '本通知', en: 'This call' }),
          unit: t({ zh: '个', en: 'number' }),
          figure: true,
          cell: (row) => row.places,
        },
        {
          id: 'inner',
          head: t({ zh: '其中专业研究所', en: 'Of which institutes' }),
          unit: t({ zh: '个', en: 'number' }),
          figure: true,
          cell: (row) => row.ofWhich ?? <span className="secondary">{t({ zh: '未另列', en: 'not set apart' })}</span>,
        },
        {
          id: 'policy',
          head: t({ zh: '原文名额表', en: 'Table of the policy' }),
          cell: (row) => {
            const quota = quotaOf(row.regionCode);
            return quota === undefined ? (
              <span className="secondary">{t({ zh: '原表无此行', en: 'no such row' })}</span>
            ) : (
              <span className="number">
                {quota.places}
                {quota.ofWhich === null ? '' : t({ zh: `（其中 ${quota.ofWhich.places}）`, en: ` (of which ${quota.ofWhich.places})` })}{' '}
                <SourceChip citation={quota.citation} bare />
              </span>
            );
          },
        },
      ]}
      footer={
        <p>
          {total === null
            ? t({
                zh: '合计未写明，未作核对。其中数不大于该地个数，发布时已核对。',
                en: 'No total is stated, so none was checked. No part is larger than its region: checked when it was published.',
              })
            : t({
                zh: `合计 ${total} 个，与各地之和相符；其中数不大于该地个数：发布时已核对。`,
                en: `${total} in all. The regions add up to it and no part is larger than its region: checked when it was published.`,
              })}
        </p>
      }
    />
  );
}
