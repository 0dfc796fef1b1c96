/** By light, in the dark and on paper; on a phone rows become blocks. */
export const style = `
:root { color-scheme: light dark; --ink: #1f1d1a; --quiet: #5f5a52; --paper: #fdfcf9; --hair: #cfc8bc; --accent: #1f6150 }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --quiet: #b5aea3; --paper: #1b1916; --hair: #4a453d; --accent: #8fd0bd } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 Georgia, "Times New Roman", serif; overflow-wrap: anywhere }
h1 { margin: .2em 0; font-size: 1.7rem; line-height: 1.25 } h2 { margin: 2em 0 .4em; font-size: 1.25rem } h3 { margin: 1.2em 0 .3em; font-size: 1.05rem }
a { color: var(--accent) } .other { margin: 0; text-align: right }
.lead { font-size: 1.1rem } small, .mark, td code { color: var(--quiet); font-size: .85rem }
dl { margin: 1em 0 } dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .15rem 0 } dt { flex: 0 0 9rem; color: var(--quiet) } dd { margin: 0 }
table { width: 100%; border-collapse: collapse } th { text-align: left; font-weight: 600 } th, td { padding: .4rem .8rem .4rem 0; border-top: 1px solid var(--hair); vertical-align: top }
td:first-child { width: 11rem } td:last-child { width: 16rem } .followed td { color: var(--quiet) } .followed td:nth-child(2) { padding-left: 1.2rem }
blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 3px solid var(--hair); white-space: pre-line } .mark { margin: .2rem 0; font-style: italic }
pre { padding: .7rem; border: 1px solid var(--hair); white-space: pre-wrap; font-size: .85rem } .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media (max-width: 40rem) { body { padding: 1rem } thead { display: none } tr, td, td:first-child, td:last-child { display: block; width: auto } td { padding: .1rem 0; border: 0 } tr { padding: .5rem 0; border-top: 1px solid var(--hair) } .followed { padding-left: 1rem } }
@media print { body { max-width: none; padding: 0; font-size: 10pt } tr { break-inside: avoid } .other { display: none } }
`
