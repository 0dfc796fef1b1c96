import { Link } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface BreadcrumbProps {
  readonly path: string
  readonly onDragOver: (folder: string, event: DragEvent) => boolean
  readonly onDrop: (folder: string, event: DragEvent) => void
}

/** Where one is, and the way back up; what is dragged may be let go on each of them. */
export function Breadcrumb({ path, onDragOver, onDrop }: BreadcrumbProps) {
  const { say } = useLanguage()
  const names = path === '' ? [] : path.split('/')
  return (
    <nav aria-label={say(texts.where)} className="drive-where">
      <ol>
        {['', ...names].map((name, depth) => {
          const folder = names.slice(0, depth).join('/')
          return (
            <Crumb
              key={folder}
              folder={folder}
              name={depth === 0 ? say(texts.top) : name}
              isHere={depth === names.length}
              onDragOver={onDragOver}
              onDrop={onDrop}
            />
          )
        })}
      </ol>
    </nav>
  )
}

interface CrumbProps extends Omit<BreadcrumbProps, 'path'> {
  readonly folder: string
  readonly name: string
  readonly isHere: boolean
}
function Crumb({ folder, name, isHere, onDragOver, onDrop }: CrumbProps) {
  const [isOver, setOver] = useState(false)
  return (
    <li
      data-over={isOver || undefined}
      onDragOver={(event) => setOver(!isHere && onDragOver(folder, event))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!isHere) onDrop(folder, event)
      }}
    >
      <Link
        to="."
        search={(folder === '' ? {} : { path: folder }) as never}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
      >
        {name}
      </Link>
    </li>
  )
}
