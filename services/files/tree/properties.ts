import type { DatabaseSync } from 'node:sqlite'
import type { Path, Property } from '../visit.ts'
import { type Subtree, subtreeOf } from './subtree.ts'

/** The dead properties of what lies in a share. */
export interface Properties extends Subtree {
  at(place: string): Property[]
  /** Of a folder and of what lies right in it. */
  in(folder: Path): Map<Path, Property[]>
  set(place: string, property: Property): void
  remove(place: string, property: Pick<Property, 'namespace' | 'name'>): void
}

export function openProperties(database: DatabaseSync): Properties {
  const any = database.prepare('select 1 from property limit 1')
  const at = database.prepare('select namespace, name, xml from property where place = ?')
  const inside = database.prepare("select * from property where folder = ? and place <> '' and place not glob ':*'")
  const set = database.prepare('insert or replace into property (place, namespace, name, xml) values (?, ?, ?, ?)')
  const remove = database.prepare('delete from property where place = ? and namespace = ? and name = ?')
  return {
    ...subtreeOf(database, 'property', ['namespace', 'name', 'xml']),
    at: (place) => at.all(place).map(propertyFrom),
    in: (folder) => {
      const found = new Map<Path, Property[]>()
      if (any.get() === undefined) return found
      const own = at.all(folder)
      if (own.length > 0) found.set(folder, own.map(propertyFrom))
      for (const row of inside.iterate(folder === '' ? '' : `${folder}/`)) {
        const place = row.place as Path
        const there = found.get(place)
        if (there) there.push(propertyFrom(row))
        else found.set(place, [propertyFrom(row)])
      }
      return found
    },
    set: (place, { namespace, name, xml }) => set.run(place, namespace, name, xml),
    remove: (place, { namespace, name }) => remove.run(place, namespace, name),
  }
}

const propertyFrom = (row: Readonly<Record<string, unknown>>): Property => ({
  namespace: String(row.namespace),
  name: String(row.name),
  xml: String(row.xml),
})
