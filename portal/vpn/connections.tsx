import { sizeSaid } from '../../terms/words/size.ts'
import { Trouble } from '../door/trouble.tsx'
import { moment } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { useConnections } from './queries.ts'
import { texts } from './texts.ts'

/** Who was connected when, from where, and how much went over: the evidence that the drive is reached by VPN. */
export function Connections({ agreement }: { agreement: string }) {
  const { say, language } = useLanguage()
  const { data, error, refetch } = useConnections(agreement)
  return (
    <section className="sheet vpn-part" aria-labelledby="vpn-log">
      <h2 id="vpn-log">{say(texts.log)}</h2>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && <p className="quiet">{say(texts.logLead).replace('{days}', String(data.days))}</p>}
      {data?.connections.length === 0 && <p>{say(texts.noLog)}</p>}
      {data && data.connections.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <section className="vpn-log" tabIndex={0} aria-labelledby="vpn-log">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{say(texts.device)}</th>
                <th scope="col">{say(texts.began)}</th>
                <th scope="col">{say(texts.last)}</th>
                <th scope="col">{say(texts.from)}</th>
                <th scope="col">{say(texts.volume)}</th>
              </tr>
            </thead>
            <tbody>
              {data.connections.map(({ device, title, beganAt, lastAt, from, received, sent }) => (
                <tr key={`${device} ${beganAt}`}>
                  <td>{title}</td>
                  <td>{moment(beganAt, language)}</td>
                  <td>{moment(lastAt, language)}</td>
                  <td>{from}</td>
                  <td>
                    {say(sizeSaid(received))} / {say(sizeSaid(sent))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
