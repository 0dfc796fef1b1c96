/** A panel that a provider already runs, and attaches. */
export interface Panel {
  /** Where orders go: `https://panel.example/klausel`. */
  readonly url: string
  /** `whsec_` and the key in base64, with which orders and answers are signed. */
  readonly secret: string
  /** The items that it sees to, by name or with a star at the end (`mail.*`); none for all of them. */
  readonly items: readonly string[]
}

/** @example carriesItem(['mail.*'], 'mail.box') === true */
export const carriesItem = (items: readonly string[], item: string): boolean =>
  items.length === 0 || items.some((each) => (each.endsWith('*') ? item.startsWith(each.slice(0, -1)) : each === item))
