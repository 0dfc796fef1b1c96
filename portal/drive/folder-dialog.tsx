import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../door/trouble.tsx'
import { Dialog } from '../inbox/dialogs.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface FolderDialogProps {
  readonly error: Error | null
  readonly onClose: () => void
  readonly onMake: (name: string) => void
}

/** The name of a new folder. */
export function FolderDialog({ error, onClose, onMake }: FolderDialogProps) {
  const { say } = useLanguage()
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onMake(name.trim())
  }
  return (
    <Dialog title={texts.newFolder} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          autoFocus
          label={say(texts.folderName)}
          value={name}
          maxLength={255}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error && <Trouble error={error} />}
        <div className="drive-acts">
          <Button type="submit" disabled={name.trim() === ''}>
            {say(texts.make)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say(texts.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
