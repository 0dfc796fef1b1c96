import { Select } from '@mantine/core'
import { isoCountries } from '../../money/country.ts'
import { useLanguage } from '../language/use-language.tsx'
import { addressTexts } from './texts.ts'

/** What explains a field stands below it, so that fields beside each other stand in a line. */
export const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']

/** The country of an address, to be found by its name. */
export function CountryField({ value, onChange }: { value: string; onChange: (country: string) => void }) {
  const { say, language } = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const data = [...isoCountries]
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  return (
    <Select
      label={say(addressTexts.country)}
      data={data}
      value={value === '' ? null : value}
      searchable
      required
      autoComplete="country"
      onChange={(country) => onChange(country ?? '')}
    />
  )
}
