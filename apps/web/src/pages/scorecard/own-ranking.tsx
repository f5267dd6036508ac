import samples from 'docs/examples/innovation-points-firms.csv?raw';
import { call, type OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { FirmsField } from '../../parts/firms/firms-field.tsx';
import { useFirms } from '../../parts/firms/use-firms.ts';
import { LedgerTable } from '../../parts/ledger/ledger-table.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { TableExport } from '../../parts/table-export.tsx';
import { latest, useCall } from '../../use-call.ts';
import { PassStatus } from './pass-status.tsx';
import { PointsBar, pointsText } from './points.tsx';

type Checked = OutputOf<'scorecards.check'>;

/** Several firms ranked by the reader's own scorecard: ties, grades, failures in a row. */
export function OwnRanking({ definition, scorecard }: Pick<Checked, 'definition' | 'scorecard'>) {
  const { t, language } = useLanguage();
  const firms = useFirms();
  const subjects = (firms.table?.firms ?? []).map(({ id, profile, history }) => ({ subject: id, facts: profile, history }));
  const input = { scorecard: scorecard.id, definition, subjects };
  const answer = useCall('scorecards.rank', subjects.length === 0 ? null : input);
  const ranking = subjects.length === 0 ? null : latest(answer);
  const rule = definition.consecutiveFailures;
  return (
    <div className="ranking">
      <FirmsField firms={firms} samples={samples} placeholder={'单位,研发费用,历次结果\n甲公司,8000000,合格'} />
      {answer.state === 'failed' ? <Failure error={answer.error} retry={answer.retry} /> : null}
      {ranking === null ? (
        subjects.length > 0 && answer.state === 'waiting' ? (
          <Skeleton lines={8} />
        ) : null
      ) : (
        <LedgerTable
          caption={t({ zh: '排名', en: 'Ranking' })}
          rows={ranking.rows}
          keyOf={(row) => row.subject}
          actions={
            <>
              <TableExport
                holds={{ zh: '排名、各项得分与口径，.xlsx', en: 'Ranks, points of each item and notes, .xlsx' }}
                file={(format) => call('scorecards.export', { ...input, format, language, asOf: ranking.asOf })}
              />
              <CopyAs operation="scorecards.rank" input={{ ...input, asOf: ranking.asOf }} />
            </>
          }
          columns={[
            { id: 'subject', head: t({ zh: '单位', en: 'Subject' }), width: '10rem', cell: (row) => <span lang="zh">{row.subject}</span> },
            {
              id: 'rank',
              head: t({ zh: '名次', en: 'Rank' }),
              figure: true,
              cell: (row) => {
                const tied = ranking.rows.filter(({ rank }) => rank === row.rank).length > 1;
                return tied ? t({ zh: `并列 ${row.rank}`, en: `${row.rank} (tied)` }) : row.rank;
              },
            },
            {
              id: 'total',
              head: t({ zh: '得分', en: 'Points' }),
              unit: t({ zh: `满分 ${scorecard.max}`, en: `out of ${scorecard.max}` }),
              width: '9rem',
              figure: true,
              cell: (row) => (
                <>
                  {pointsText(row.total)}
                  <PointsBar points={row.total} max={scorecard.max} mark={scorecard.passMark.value} />
                </>
              ),
            },
            { id: 'pass', head: t({ zh: '结果', en: 'Result' }), width: '7rem', cell: (row) => <PassStatus pass={row.pass} /> },
            {
              id: 'grade',
              head: t({ zh: '等级', en: 'Grade' }),
              cell: (row) => (row.grade === null ? <span className="secondary">–</span> : t(row.grade)),
            },
            { id: 'failures', head: t({ zh: '连续不合格', en: 'Failures in a row' }), figure: true, cell: (row) => row.failures },
            {
              id: 'consequence',
              head: t({ zh: '后果', en: 'What follows' }),
              width: '10rem',
              cell: (row) =>
                row.consequence === null ? (
                  <span className="secondary">–</span>
                ) : (
                  <span className="status" data-tone="bad">
                    {t(row.consequence)}
                  </span>
                ),
            },
          ]}
          footer={
            <>
              <p>
                {t({
                  zh: '按已能确定的最低分排序，再按最高分；同分同名次，其后名次顺延。',
                  en: 'By what is certain at least, then by the most that can be reached. Equal scores share a rank and the next is skipped.',
                })}
              </p>
              {rule === null ? null : (
                <p>
                  {t({ zh: `连续 ${rule.times} 次不合格：`, en: `${rule.times} failures in a row: ` })}
                  {t(rule.consequence)}
                </p>
              )}
              {ranking.notes.map((note) => (
                <p key={note.zh}>{t(note)}</p>
              ))}
            </>
          }
        />
      )}
    </div>
  );
}
