import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../../terms/grammar/day.ts'
import { useLanguage } from '../language/use-language.tsx'
import { Calendar } from './calendar.tsx'
import { readDay, writeDay } from './read-day.ts'
import { texts } from './texts.ts'

interface DayInputProps {
  readonly label: string
  readonly value: string
  readonly today: Day
  readonly required?: boolean
  readonly error?: string | undefined
  readonly onChange: (value: string) => void
}

/** A day, typed as one likes or chosen from a calendar. */
export function DayInput({ label, value, today, required = false, error, onChange }: DayInputProps) {
  const { say, language } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const day = readDay(value, today)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      returnFocus
      transitionProps={{ duration: 0 }}
      position="bottom-start"
      shadow="md"
      // The button opens it and says so, not the field: a text field has no such state.
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          label={label}
          value={value}
          withAsterisk={required}
          error={error}
          inputMode="numeric"
          placeholder={writeDay(today, language)}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={() => day && onChange(writeDay(day, language))}
          rightSection={
            <ActionIcon
              variant="subtle"
              aria-label={`${label}: ${say(texts.calendar)}`}
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              <svg
                viewBox="0 0 16 16"
                width="16"
                height="16"
                aria-hidden="true"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.3"
              >
                <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />
              </svg>
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Calendar
          chosen={day}
          today={today}
          onChoose={(chosen) => {
            onChange(writeDay(chosen, language))
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
