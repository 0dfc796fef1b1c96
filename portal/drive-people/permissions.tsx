import { Button, NativeSelect, Table } from '@mantine/core'
import { useState } from 'react'
import type { DrivePeople, ShownPermission } from '../../api/drive/people-shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { comesTo, folderAbove, saidTo } from './comes-to.ts'
import { useDriveAct, usePermissions } from './queries.ts'
import { texts } from './texts.ts'

type May = ShownPermission['may']
interface PermissionsProps {
  readonly agreement: string
  readonly drive: DrivePeople
}

/** One folder at a time: who was told what there, and what that comes to for each person. */
export function Permissions({ agreement, drive }: PermissionsProps) {
  const { say } = useLanguage()
  const [path, setPath] = useState('')
  const { data, error, refetch } = usePermissions(agreement, path)
  const permissions = data?.permissions ?? []
  const elsewhere = [...new Set(permissions.map((each) => each.path))].filter((each) => each !== path)
  return (
    <section className="sheet access-part" aria-labelledby="permissions-title">
      <h2 id="permissions-title">{say(texts.permissions)}</h2>
      <p className="quiet">{say(texts.permissionsHow)}</p>
      <Crumbs path={path} onGo={setPath} />
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {data && (
        <Folders
          title={say(texts.into)}
          none={say(texts.noFolders)}
          folders={data.folders.map((name) => ({ name, path: path === '' ? name : `${path}/${name}` }))}
          onGo={setPath}
        />
      )}
      <Matrix agreement={agreement} drive={drive} path={path} permissions={permissions} />
      {elsewhere.length > 0 && (
        <Folders
          title={say(texts.saidIn)}
          none=""
          folders={elsewhere.map((each) => ({ name: each === '' ? say(texts.top) : each, path: each }))}
          onGo={setPath}
        />
      )}
    </section>
  )
}

/** Where one is, and every folder above. */
function Crumbs({ path, onGo }: { path: string; onGo: (path: string) => void }) {
  const { say } = useLanguage()
  const names = path === '' ? [] : path.split('/')
  return (
    <nav aria-label={say(texts.path)}>
      <ol className="access-crumbs">
        {[say(texts.top), ...names].map((name, depth) => {
          const place = names.slice(0, depth).join('/')
          return (
            <li key={place}>
              {depth > 0 && <span aria-hidden="true">/ </span>}
              {place === path ? (
                <strong aria-current="location">{name}</strong>
              ) : (
                <Button variant="subtle" size="compact-sm" onClick={() => onGo(place)}>
                  {name}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

interface FoldersProps {
  readonly title: string
  readonly none: string
  readonly folders: readonly { readonly name: string; readonly path: string }[]
  readonly onGo: (path: string) => void
}
function Folders({ title, none, folders, onGo }: FoldersProps) {
  return (
    <div>
      <p className="label">{title}</p>
      {folders.length === 0 && <p className="quiet">{none}</p>}
      <ul className="access-folders">
        {folders.map(({ name, path }) => (
          <li key={path}>
            <Button variant="default" size="compact-sm" onClick={() => onGo(path)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Matrix({
  agreement,
  drive,
  path,
  permissions,
}: PermissionsProps & { readonly path: string; readonly permissions: readonly ShownPermission[] }) {
  const { say } = useLanguage()
  const rows = [
    { holder: 'everybody', name: say(texts.everybody), beside: '', person: undefined },
    ...drive.teams.map(({ team, title }) => ({
      holder: `team ${team}`,
      name: title,
      beside: say(texts.team),
      person: undefined,
    })),
    ...drive.people.map(({ person, name, guest }) => ({
      holder: `person ${person}`,
      name,
      beside: guest ? `${say(texts.guest)}, ${guest.company}` : '',
      person,
    })),
  ]
  return (
    <Table className="access-table" verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          {[texts.who, texts.here, texts.comesTo].map((title) => (
            <Table.Th key={title.en}>{say(title)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ holder, name, beside, person }) => (
          <Table.Tr key={holder}>
            <Table.Td>
              <strong>{name}</strong>
              {beside && <span className="access-beside">{beside}</span>}
            </Table.Td>
            <Table.Td data-title={say(texts.here)}>
              <Said agreement={agreement} holder={holder} name={name} path={path} permissions={permissions} />
            </Table.Td>
            <Table.Td data-title={say(texts.comesTo)}>
              {person === undefined ? '' : say(texts.may[comesTo(drive, permissions, person, path)])}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface SaidProps {
  readonly agreement: string
  readonly holder: string
  readonly name: string
  readonly path: string
  readonly permissions: readonly ShownPermission[]
}
function Said({ agreement, holder, name, path, permissions }: SaidProps) {
  const { say } = useLanguage()
  const permit = useDriveAct(agreement, (may: May | null, post) => post('/permissions', { path, holder, may }))
  const here = permissions.find((each) => each.holder === holder && each.path === path)?.may
  const above = saidTo(permissions, holder, folderAbove(path))
  const unsaid = above === undefined ? say(texts.nothingSaid) : `${say(texts.asAbove)}: ${say(texts.may[above])}`
  return (
    <>
      <NativeSelect
        className="said"
        aria-label={`${say(texts.here)}: ${name}`}
        value={here ?? ''}
        disabled={permit.isPending}
        onChange={(event) => permit.mutate((event.currentTarget.value || null) as May | null)}
        data={[
          { value: '', label: unsaid },
          ...(['nothing', 'read', 'write'] as const).map((may) => ({ value: may, label: say(texts.may[may]) })),
        ]}
      />
      {permit.error && <Trouble error={permit.error} />}
    </>
  )
}
