import { Button } from '@mantine/core'
import type { ShownEntry } from '../../api/drive/shapes.ts'
import { sizeIn } from '../../terms/words/size.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { Dialog } from '../inbox/dialogs.tsx'
import { localMoment } from '../language/moments.ts'
import { useLanguage } from '../language/use-language.tsx'
import { contentAddress, keepFile, useRestoreVersion, useVersions } from './queries.ts'
import { texts } from './texts.ts'

interface VersionsDialogProps {
  readonly agreement: string
  readonly entry: ShownEntry
  readonly mayWrite: boolean
  readonly onClose: () => void
}

/** Earlier contents of a file: each can be read, and put back. */
export function VersionsDialog({ agreement, entry, mayWrite, onClose }: VersionsDialogProps) {
  const { say, language } = useLanguage()
  const { data, error } = useVersions(agreement, entry.path)
  const restore = useRestoreVersion(agreement)
  const at = (time: number): string => localMoment(new Date(time).toISOString(), language)
  const trouble = error ?? restore.error
  return (
    <Dialog title={texts.versions} onClose={onClose}>
      <p>
        <strong className="drive-path">{entry.name}</strong>
      </p>
      {trouble && <Trouble error={trouble} />}
      {!data && !error && <Waiting says={texts.loading} />}
      {data?.versions.length === 0 && <p className="quiet">{say(texts.noVersions)}</p>}
      <ul className="drive-versions">
        {data?.versions.map((version) => (
          <li key={version.id}>
            <div>
              {at(version.changedAt)}, {sizeIn(version.size, language)}
              <p className="label">
                {say(texts.keptSince)} {at(version.keptAt)}
                {version.keptBy && ` ${say(texts.by)} ${version.keptBy}`}
              </p>
            </div>
            <span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  keepFile(
                    contentAddress(agreement, '/versions/content', { path: entry.path, version: version.id }),
                    entry.name,
                  )
                }
              >
                {say(texts.download)} <span className="for-readers">{at(version.changedAt)}</span>
              </Button>{' '}
              {mayWrite && (
                <Button
                  size="compact-sm"
                  loading={restore.isPending}
                  onClick={() => restore.mutate({ path: entry.path, version: version.id }, { onSuccess: onClose })}
                >
                  {say(texts.putBack)} <span className="for-readers">{at(version.changedAt)}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
