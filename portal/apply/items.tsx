import { Checkbox, NumberInput, Radio } from '@mantine/core'
import type { ShownItem, ShownOffer } from '../../api/applications/offer.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Amount } from './amount.tsx'
import { choose, type Draft } from './draft.ts'
import { texts } from './texts.ts'

interface Choosing {
  readonly offer: ShownOffer
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

/** One thing of several, and what can stand beside it. */
export function Items({ offer, draft, onDraft }: Choosing) {
  const { say } = useLanguage()
  const main = offer.items.filter(({ is }) => is === 'main')
  const added = offer.items.filter(({ is, to }) => is === 'added' && to.some((item) => item in draft.chosen))
  const chosenMain = main.find(({ item }) => item in draft.chosen)?.item ?? ''
  return (
    <>
      <Radio.Group
        value={chosenMain}
        onChange={(item) => onDraft(choose(draft, offer, item, 1))}
        aria-labelledby="apply-what"
        className="items"
      >
        {main.map((each) => (
          <Row key={each.item} {...{ offer, draft, onDraft }} shown={each}>
            <Radio value={each.item} disabled={!isOrderable(each)} label={<Name shown={each} />} />
          </Row>
        ))}
      </Radio.Group>
      {added.length > 0 && (
        <fieldset className="items">
          <legend className="label">{say(texts.beside)}</legend>
          {added.map((each) => (
            <Row key={each.item} {...{ offer, draft, onDraft }} shown={each}>
              <Checkbox
                checked={each.item in draft.chosen}
                disabled={!isOrderable(each)}
                onChange={(event) => onDraft(choose(draft, offer, each.item, event.currentTarget.checked ? 1 : 0))}
                label={<Name shown={each} />}
              />
            </Row>
          ))}
        </fieldset>
      )}
    </>
  )
}

const isOrderable = ({ price, onRequest, tiers }: ShownItem): boolean => price !== null || onRequest || tiers.length > 0

function Name({ shown }: { shown: ShownItem }) {
  const { say } = useLanguage()
  return (
    <>
      <span className="item-name">{say(shown.title)}</span>
      <span className="quiet item-says">{say(shown.says)}</span>
    </>
  )
}

function Row({ shown, offer, draft, onDraft, children }: Choosing & { shown: ShownItem; children: React.ReactNode }) {
  const { say } = useLanguage()
  const count = draft.chosen[shown.item] ?? 0
  return (
    <div className="item" data-chosen={count > 0}>
      {children}
      {count > 0 && shown.most > 1 && (
        <NumberInput
          className="item-count"
          size="xs"
          label={say(shown.tiers.length > 0 || shown.span === 'user and month' ? texts.users : texts.number)}
          value={count}
          min={1}
          max={shown.most}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(value) =>
            typeof value === 'number' && value > 0 && onDraft(choose(draft, offer, shown.item, value))
          }
        />
      )}
      <ItemPrice shown={shown} />
    </div>
  )
}

function ItemPrice({ shown }: { shown: ShownItem }) {
  const { say } = useLanguage()
  const { price, tiers, onRequest, source } = shown
  const by = (price?.source ?? source).ref
  if (onRequest || (!price && tiers.length === 0))
    return (
      <span className="amount">
        {say(onRequest ? texts.onRequest : texts.notPublished)}
        <span className="label">{by}</span>
      </span>
    )
  return (
    <span className="item-price">
      {price && <Amount cost={price} per={say(shown.per)} />}
      {tiers.map(({ upTo, price: each }) => (
        <span key={upTo}>
          <span className="label">{say(texts.upTo).replace('{n}', String(upTo))}</span>{' '}
          <Amount cost={each} per={say(shown.per)} />
        </span>
      ))}
      <span className="label">{by}</span>
    </span>
  )
}
