import { Radio, Select, Textarea, TextInput } from '@mantine/core'
import type { ShownOffer } from '../../api/applications/offer.ts'
import type { Applicant } from '../../terms/grammar/offering.ts'
import { useLanguage } from '../language/use-language.tsx'
import { type Draft, type Field, fieldsOf } from './draft.ts'
import { EvidenceField } from './evidence-field.tsx'
import { texts } from './texts.ts'

interface Entering {
  readonly offer: ShownOffer
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly wrong: Readonly<Partial<Record<Field, string>>>
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** By which browsers know what belongs into a field. */
const autoComplete: Readonly<Record<Field, string>> = {
  organisation: 'organization',
  name: 'name',
  email: 'email',
  street: 'street-address',
  postcode: 'postal-code',
  town: 'address-level2',
}

/** Who applies: no more than clauses and the invoice ask. */
export function Who({ offer, draft, onDraft, wrong, file, onFile }: Entering) {
  const { say } = useLanguage()
  const { admitted, area } = offer
  const asked = admitted.find(({ applicant }) => applicant === draft.applicant)?.evidence
  return (
    <>
      {admitted.length > 1 && (
        <Radio.Group
          value={draft.applicant}
          onChange={(value) => onDraft({ ...draft, applicant: value as Applicant })}
          label={say(texts.applies)}
          className="applicants"
        >
          {admitted.map(({ applicant }) => (
            <Radio key={applicant} value={applicant} label={say(texts.kinds[applicant])} />
          ))}
        </Radio.Group>
      )}
      <div className="fields">
        {fieldsOf(draft).map((field) => (
          <TextInput
            key={field}
            id={`apply-${field}`}
            className={`field-${field}`}
            type={field === 'email' ? 'email' : 'text'}
            label={say(texts[field])}
            description={field === 'email' ? say(texts.emailWhy) : undefined}
            autoComplete={autoComplete[field]}
            value={draft[field]}
            error={wrong[field]}
            required
            onChange={(event) => onDraft({ ...draft, [field]: event.currentTarget.value })}
          />
        ))}
        {area && <Country {...{ area, draft, onDraft }} />}
      </div>
      {asked && <EvidenceField source={asked} file={file} onFile={onFile} />}
      <Textarea
        label={say(texts.remark)}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={draft.remark}
        onChange={(event) => onDraft({ ...draft, remark: event.currentTarget.value })}
      />
    </>
  )
}

function Country({
  area,
  draft,
  onDraft,
}: Pick<Entering, 'draft' | 'onDraft'> & { readonly area: NonNullable<ShownOffer['area']> }) {
  const { say, language } = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const countries = [...area.countries, ...area.doubtful]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  return (
    <Select
      className="field-country"
      label={say(texts.country)}
      description={
        area.doubtful.includes(draft.country) ? say(texts.doubtful) : `${area.source.ref}: ${say(area.source.says)}`
      }
      data={countries}
      value={draft.country}
      allowDeselect={false}
      autoComplete="country"
      onChange={(country) => country && onDraft({ ...draft, country })}
    />
  )
}
