import { Button } from '@mantine/core'
import type { CheckedLog } from '../../api/accesses/export.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { useCheck, useExport } from './queries.ts'
import { texts } from './texts.ts'

/** Whether the log is complete and unchanged, and how everybody can see that for himself. */
export function WholeLog({ customer, mustChoose }: { customer: string; mustChoose: boolean }) {
  const { say } = useLanguage()
  const checking = useCheck()
  const exporting = useExport()
  const trouble = checking.error ?? exporting.error
  return (
    <section className="sheet access-log-part" aria-labelledby="whole-log">
      <h2 id="whole-log">{say(texts.whole)}</h2>
      <p>{say(texts.wholeHow)}</p>
      {mustChoose && <p className="quiet">{say(texts.chooseCustomer)}</p>}
      {!mustChoose && (
        <>
          <div className="access-log-acts">
            <Button loading={checking.isPending} onClick={() => checking.mutate(customer)}>
              {say(texts.check)}
            </Button>
            <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate(customer)}>
              {say(texts.export)}
            </Button>
          </div>
          <div role="status">
            {checking.isPending && <p className="quiet">{say(texts.checking)}</p>}
            {checking.data && <Checked checked={checking.data} />}
          </div>
          {trouble && <Trouble error={trouble} />}
          <p className="quiet">{say(texts.exportHow)}</p>
          <code className="access-log-command">klausel verify klausel-….access.jsonl --key …</code>
        </>
      )}
    </section>
  )
}

function Checked({ checked: { isWhole, proven, notProven, findings } }: { checked: CheckedLog }) {
  const { say } = useLanguage()
  return (
    <div className={isWhole ? 'access-log-whole' : 'access-log-wrong'}>
      <strong>{say(isWhole ? texts.isWhole : texts.isNotWhole)}</strong>
      {isWhole && (
        <p>
          {say(proven)} {say(notProven)}
        </p>
      )}
      {!isWhole && (
        <ul>
          {findings.map((each) => (
            <li key={each.en}>{say(each)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
