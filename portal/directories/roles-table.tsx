import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { Directories } from '../../api/directories/list.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { RoleRow } from './draft.ts'
import { texts } from './texts.ts'

interface Props {
  readonly rows: readonly RoleRow[]
  readonly onChange: (rows: readonly RoleRow[]) => void
  readonly roles: Directories['roles']
  /** What a group looks like in this kind of directory. */
  readonly example: string
}

/** Which group gives which role. */
export function RolesTable({ rows, onChange, roles, example }: Props) {
  const { say } = useLanguage()
  const set = (key: number, changed: Partial<RoleRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)))
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
    onChange([...rows, { key, group: '', role: roles.at(-1)?.role ?? '' }])
  }
  return (
    <fieldset className="directories-roles">
      <legend>{say(texts.roles)}</legend>
      <p className="quiet">{say(texts.rolesWhy)}</p>
      {rows.length === 0 && <p className="directories-lack">{say(texts.noRole)}</p>}
      {rows.map(({ key, group, role }, place) => (
        <div className="directories-role" key={key}>
          <TextInput
            label={`${say(texts.group)} ${place + 1}`}
            placeholder={example}
            value={group}
            onChange={({ currentTarget: { value } }) => set(key, { group: value })}
            required
          />
          <NativeSelect
            label={say(texts.role)}
            value={role}
            onChange={({ currentTarget: { value } }) => set(key, { role: value })}
            data={roles.map(({ role: value, says }) => ({ value, label: say(says) }))}
          />
          <Button variant="default" onClick={() => onChange(rows.filter((row) => row.key !== key))}>
            {say(texts.drop)} <span className="for-readers">{group}</span>
          </Button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" onClick={add}>
        {say(texts.addRole)}
      </Button>
    </fieldset>
  )
}
