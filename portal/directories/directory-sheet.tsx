import { Button } from '@mantine/core'
import type { Directories, ShownDirectory } from '../../api/directories/list.ts'
import { Trouble } from '../door/trouble.tsx'
import { clockTime } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { AskedTwice } from './asked-twice.tsx'
import { Copied } from './copied.tsx'
import { DirectoryForm } from './directory-form.tsx'
import { Domains } from './domains.tsx'
import { draftOf } from './draft.ts'
import { removeDirectory, saveAndTest, switchDirectory, useDirectoryAct } from './queries.ts'
import { TestSteps } from './test-steps.tsx'
import { texts } from './texts.ts'

interface Props {
  readonly shown: ShownDirectory
  readonly offered: Pick<Directories, 'roles' | 'returnsTo'>
}

/** One directory: how it stands, its way in, its domains, and its settings. */
export function DirectorySheet({ shown, offered }: Props) {
  const { say } = useLanguage()
  const { directory, title, isOn, trouble, entrance, hasSecret } = shown
  const test = useDirectoryAct(saveAndTest)
  const turn = useDirectoryAct(switchDirectory)
  const remove = useDirectoryAct(removeDirectory)
  const failed = test.error ?? turn.error ?? remove.error
  return (
    <section className="sheet directories-sheet" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="directories-state" data-on={isOn}>
          {say(isOn ? texts.isOn : texts.isOff)}
        </span>
        <span className="directories-end">
          {isOn ? (
            <AskedTwice
              name={say(texts.switchOff)}
              why={say(texts.switchOffWhy)}
              isAsking={turn.isPending}
              onSure={() => turn.mutate({ directory, isOn: false })}
            />
          ) : (
            <Button loading={turn.isPending} onClick={() => turn.mutate({ directory, isOn: true })}>
              {say(texts.switchOn)} <span className="for-readers">{title}</span>
            </Button>
          )}
        </span>
      </header>
      <State shown={shown} />
      {failed && <Trouble error={failed} />}
      {!failed && trouble && !test.data && (
        <p className="directories-trouble" role="alert">
          <strong>{say(trouble.says)}</strong> {say(trouble.seen)}. {say(trouble.remedy)}.
        </p>
      )}
      {test.data && <TestSteps steps={test.data.steps} />}
      {isOn && <Copied label={say(texts.entrance)} text={entrance} />}
      <Domains directory={directory} domains={shown.domains} />
      <details className="directories-more" open={!isOn}>
        <summary>{say(texts.connection)}</summary>
        <DirectoryForm
          given={draftOf(shown)}
          hasSecret={hasSecret}
          offered={offered}
          submitText={say(texts.saveAndTest)}
          isAsking={test.isPending}
          onSubmit={(draft) => test.mutate({ directory, draft })}
        >
          <AskedTwice
            name={say(texts.remove)}
            why={say(texts.removeWhy)}
            isAsking={remove.isPending}
            onSure={() => remove.mutate(directory)}
          />
        </DirectoryForm>
      </details>
    </section>
  )
}

/** Who has come through it, and when it was last asked. */
function State({ shown: { people, lookedAt } }: { readonly shown: ShownDirectory }) {
  const { say, language } = useLanguage()
  const came = people === 0 ? say(texts.nobody) : `${people} ${say(people === 1 ? texts.onePerson : texts.people)}`
  return (
    <p className="quiet">
      {came}
      {lookedAt && `; ${say(texts.lookedAt)} ${clockTime(lookedAt, language)}`}.
    </p>
  )
}
