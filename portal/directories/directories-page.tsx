import { Button, Loader } from '@mantine/core'
import { useState } from 'react'
import type { Directories } from '../../api/directories/list.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import './directories.css'
import { DirectoryForm } from './directory-form.tsx'
import { DirectorySheet } from './directory-sheet.tsx'
import { type DraftKind, emptyDraft } from './draft.ts'
import { enterDirectory, useDirectories, useDirectoryAct } from './queries.ts'
import { texts } from './texts.ts'

/** How the people of an organisation sign in with the accounts they have there. */
export function DirectoriesPage() {
  const { say } = useLanguage()
  const { data, error, refetch } = useDirectories()
  return (
    <>
      <h1 className="page-title">{say(texts.title)}</h1>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && (
        <p className="quiet" role="status">
          <Loader size="xs" /> {say(texts.loading)}
        </p>
      )}
      {data && (
        <>
          <p className="quiet directories-lead">{say(data.directories.length > 0 ? texts.some : texts.none)}</p>
          <div className="sheets">
            {data.directories.map((shown) => (
              <DirectorySheet key={shown.directory} shown={shown} offered={data} />
            ))}
            <Add offered={data} />
          </div>
        </>
      )}
    </>
  )
}

/** Begins with the choice of the kind; all else depends on it. */
function Add({ offered }: { readonly offered: Directories }) {
  const { say } = useLanguage()
  const [kind, setKind] = useState<DraftKind>()
  const enter = useDirectoryAct(enterDirectory)
  if (kind === undefined)
    return (
      <section className="sheet directories-sheet" aria-labelledby="directories-add">
        <h2 id="directories-add">{say(texts.add)}</h2>
        <div className="directories-kinds">
          <Kind name={say(texts.addLdap)} why={say(texts.addLdapWhy)} onChoose={() => setKind('ldap')} />
          <Kind name={say(texts.addOpenId)} why={say(texts.addOpenIdWhy)} onChoose={() => setKind('openid')} />
        </div>
      </section>
    )
  return (
    <section className="sheet directories-sheet" aria-labelledby="directories-add">
      <h2 id="directories-add">{say(kind === 'ldap' ? texts.addLdap : texts.addOpenId)}</h2>
      {enter.error && <Trouble error={enter.error} />}
      <DirectoryForm
        given={emptyDraft(kind)}
        hasSecret={false}
        offered={offered}
        submitText={say(texts.save)}
        isAsking={enter.isPending}
        onSubmit={(draft) => enter.mutate(draft, { onSuccess: () => setKind(undefined) })}
      >
        <Button variant="default" onClick={() => setKind(undefined)}>
          {say(texts.cancel)}
        </Button>
      </DirectoryForm>
    </section>
  )
}

const Kind = ({ name, why, onChoose }: { name: string; why: string; onChoose: () => void }) => (
  <div className="directories-kind">
    <Button variant="default" onClick={onChoose}>
      {name}
    </Button>
    <p className="quiet">{why}</p>
  </div>
)
