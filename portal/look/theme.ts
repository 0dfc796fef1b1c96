import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Deep green, as of an old ledger: the one colour of things that can be pressed. */
const pine: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b6d7cb',
  '#8dc2b0',
  '#6bb099',
  '#55a58a',
  '#3a8a70',
  '#2b7a63',
  '#1f6150',
  '#184e46',
]

const sans =
  "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', sans-serif"

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
