/** How far two colours are from each other: WCAG 2.2, relative luminance, from 1 to 21. Colours are written `#1f6150`. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** What text needs of its ground (WCAG 2.2, 1.4.3). */
export const textContrast = 4.5

/** The grounds of the window: its paper and its sheets, by light and by dark. */
const grounds = { light: ['#faf9f5', '#ffffff'], dark: ['#131719', '#1a1f21'] } as const

/** How well a colour can be read as text on the window's grounds, at worst. */
export const leastContrast = (colour: string, light: 'light' | 'dark'): number =>
  Math.min(...grounds[light].map((ground) => contrast(colour, ground)))

/** White or near black, whichever can be read better on a colour. */
export const inkOn = (colour: string): '#ffffff' | '#1b1f1d' =>
  contrast(colour, '#ffffff') >= contrast(colour, '#1b1f1d') ? '#ffffff' : '#1b1f1d'
