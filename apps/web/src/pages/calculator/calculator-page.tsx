import './calculator.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '../../kechuang.ts';
import { useLanguage } from '../../language.ts';
import { CopyAs } from '../../parts/copy-as.tsx';
import { DateField } from '../../parts/date/date-field.tsx';
import { useHashFacts } from '../../parts/hash-facts.ts';
import { problemIssues } from '../../parts/problem.ts';
import { Select } from '../../parts/select.tsx';
import { SourceChips } from '../../parts/source/source-chips.tsx';
import { Failure, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import type { Profile } from '../../shapes.ts';
import { latest, useCall } from '../../use-call.ts';
import { useFacts } from '../match/fact-book.ts';
import { FactInput } from '../match/fact-input.tsx';
import { useRegionNames } from '../match/region-names.ts';
import { answerText } from '../match/value-text.ts';
import { Reading } from './reading.tsx';

const route = getRouteApi('/calculator');
/** What the calculator opens with: the one sum that a seed document sets out in full. */
const standard = 'lianyungang.platform-matching-funds';

/** Inputs left, the sum as a written calculation right, every reading of the text beside the others. */
export function CalculatorPage() {
  const { t } = useLanguage();
  const { benefit: id = standard, asOf } = route.useSearch();
  const navigate = route.useNavigate();
  const [facts, setFacts] = useHashFacts();
  const book = useFacts();
  const list = latest(useCall('benefits.list', {}));
  const detail = useCall('benefits.get', asOf === undefined ? { id } : { id, asOf });
  const benefit = latest(detail);
  useTitle({ zh: '资金测算', en: 'Calculator' });
  const asked = benefit?.amount.facts ?? [];
  const inputs = asked.flatMap((fact) => book?.get(fact) ?? []);
  const given: Profile = Object.fromEntries(Object.entries(facts).filter(([fact]) => asked.includes(fact)));
  const computable = (list?.benefits ?? []).filter(
    (each) => each.amountState === 'stated' || each.amountState === 'undetermined' || each.amountState === 'range' || each.id === id,
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t({ zh: '资金测算', en: 'Calculator' })}</h1>
        <p>
          {t({
            zh: '按原文逐步写出算式。原文有歧义时，各种理解并列，不替您选。',
            en: 'The sum as the text has it, step by step. Where the text can be read in more than one way, the readings stand side by side.',
          })}
        </p>
      </header>
      <div className="calculator">
        <div className="calculator-inputs">
          <Select
            id="benefit"
            label={{ zh: '事项', en: 'Benefit' }}
            value={id}
            onChange={(benefit) => void navigate({ search: (old) => ({ ...old, benefit }), hash: '', resetScroll: false })}
            options={
              computable.length === 0 && benefit !== null ? [[id, t(benefit.title)]] : computable.map((each) => [each.id, t(each.title)])
            }
          />
          {benefit === null || book === null ? (
            detail.state === 'failed' ? null : (
              <Skeleton lines={5} />
            )
          ) : (
            <>
              <Inputs key={id} inputs={inputs} facts={given} setFacts={setFacts} id={id} asOf={asOf} />
              <div className="field">
                <label htmlFor="as-of">{t({ zh: '按这一天的规定', en: 'By the rules of this day' })}</label>
                <DateField
                  id="as-of"
                  value={asOf ?? benefit.asOf}
                  onChange={(day) =>
                    void navigate({ search: (old) => ({ ...old, asOf: day }), hash: true, replace: true, resetScroll: false })
                  }
                />
              </div>
            </>
          )}
        </div>
        <div className="calculator-sum" aria-live="polite">
          {detail.state === 'failed' ? <Failure error={detail.error} retry={detail.retry} /> : null}
          {benefit === null ? null : <Sum benefit={benefit} facts={given} asOf={asOf} />}
        </div>
      </div>
    </div>
  );
}

interface InputsProps {
  readonly inputs: Parameters<typeof FactInput>[0]['fact'][];
  readonly facts: Profile;
  readonly setFacts: ReturnType<typeof useHashFacts>[1];
  readonly id: string;
  readonly asOf: string | undefined;
}

function Inputs({ inputs, facts, setFacts, id, asOf }: InputsProps) {
  const { t } = useLanguage();
  const quote = useCall('benefits.quote', asOf === undefined ? { benefit: id, facts } : { benefit: id, facts, asOf });
  const issues = quote.state === 'failed' ? problemIssues(quote.error) : [];
  return (
    <div className="calculator-facts">
      {inputs.map((fact) => {
        const issue = issues.find((each) => each.pointer.startsWith(`/facts/${fact.id}`));
        return (
          <FactInput
            key={fact.id}
            fact={fact}
            value={facts[fact.id]}
            error={issue === undefined ? undefined : t(issue.detail)}
            onChange={(value) => setFacts({ [fact.id]: value })}
          />
        );
      })}
    </div>
  );
}

interface SumProps {
  readonly benefit: OutputOf<'benefits.get'>;
  readonly facts: Profile;
  readonly asOf: string | undefined;
}

function Sum({ benefit, facts, asOf }: SumProps) {
  const { t, language } = useLanguage();
  const book = useFacts();
  const names = useRegionNames();
  const given = Object.entries(facts).flatMap(([id, value]) => {
    const fact = book?.get(id);
    return fact === undefined || value === null ? [] : [[t(fact.label), answerText(fact, value, language, names)] as const];
  });
  const answer = useCall('benefits.quote', asOf === undefined ? { benefit: benefit.id, facts } : { benefit: benefit.id, facts, asOf });
  const quote = latest(answer);
  const faults = answer.state === 'failed' ? problemIssues(answer.error) : [];
  if (answer.state === 'failed' && faults.length === 0) return <Failure error={answer.error} retry={answer.retry} />;
  if (quote === null)
    return faults.length > 0 ? (
      <p className="secondary">{t({ zh: '请先更正左侧的输入。', en: 'Put the input right first.' })}</p>
    ) : (
      <Skeleton lines={7} />
    );
  const over = quote.window === 'expired' || quote.window === 'superseded' || quote.window === 'closed' || quote.window === 'not-yet';
  const start = benefit.windowDetail.validFrom;
  return (
    <>
      <div className="sum-head">
        <h2>
          <Link to="/benefits/$id" params={{ id: benefit.id }}>
            {t(benefit.title)}
          </Link>
        </h2>
        <p className="sum-chips">
          <SourceChips citations={quote.citations} />
        </p>
      </div>
      {over ? (
        <div className="notice" data-tone="doubt">
          <p>{t(benefit.windowDetail.text)}</p>
          {start === null || quote.window === 'not-yet' ? null : (
            <p>
              <Link to="/calculator" search={(old) => ({ ...old, asOf: start })} hash={true} resetScroll={false}>
                {t({ zh: `按 ${start} 的规定算`, en: `Work it out as of ${start}` })}
              </Link>
            </p>
          )}
        </div>
      ) : null}
      {quote.missing.length > 0 ? (
        <p className="secondary">
          {t({ zh: '还缺：', en: 'Still needed: ' })}
          {quote.missing
            .map((fact) => (book?.get(fact) === undefined ? fact : t(book.get(fact)?.label ?? { zh: fact, en: fact })))
            .join(t({ zh: '、', en: ', ' }))}
        </p>
      ) : null}
      {quote.readings.length > 1 ? (
        <p className="notice" data-tone="doubt">
          {t({
            zh: `原文有 ${quote.readings.length} 种理解，结果不同，并列如下。请向发文机关确认。`,
            en: `The text can be read in ${quote.readings.length} ways with different results, shown side by side. Confirm with the issuer.`,
          })}
        </p>
      ) : null}
      {quote.readings.length === 0 ? <p>{t(benefit.amount.text)}</p> : null}
      <div className="readings" data-count={quote.readings.length}>
        {quote.readings.map((reading) => (
          <Reading key={reading.id} reading={reading} flow={quote.flow} alone={quote.readings.length === 1} given={given} />
        ))}
      </div>
      {quote.notes.length > 0 ? (
        <ul className="sum-notes small secondary">
          {quote.notes.map((note) => (
            <li key={note.zh}>{t(note)}</li>
          ))}
        </ul>
      ) : null}
      <div className="source-actions no-print">
        <CopyAs operation="benefits.quote" input={{ benefit: benefit.id, facts, asOf: quote.asOf }} />
        <button type="button" className="button" data-size="small" onClick={() => window.print()}>
          {t({ zh: '打印', en: 'Print' })}
        </button>
      </div>
    </>
  );
}
