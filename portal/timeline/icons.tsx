/** Signs of what happened, small enough to stand in a row. */
const paths: Readonly<Record<string, string>> = {
  money: 'M10.6 5.2A3.6 3.6 0 0 0 5 8a3.6 3.6 0 0 0 5.6 2.8M3.6 7.2h4.6M3.6 8.8h4.6',
  letter: 'M3.4 5h9.2v6.4H3.4zM3.4 5.3 8 8.8l4.6-3.5',
  service: 'M8 3.4v4.4M5.2 5.2a4 4 0 1 0 5.6 0',
  note: 'M5 4h6v8H5zM6.6 6.6h2.8M6.6 9h2.8',
}

export function FactIcon({ of }: { of: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="fact-icon">
      <path d={paths[of] ?? paths.note} />
    </svg>
  )
}
