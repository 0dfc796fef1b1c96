import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { openIn, openInText } from './lies-open.ts'
import { type OpenedHouse, openHouseForStories } from './open-house.ts'

let opened: OpenedHouse
before(async () => {
  opened = await openHouseForStories()
  await opened.everything.query(`
    create table written_down (note text, bytes bytea, more jsonb);
    insert into written_down values ('Says ROSALINDE.', 'x Quittenbaum y'::bytea, '{"of": ["Käthe \\"K\\" Müller"]}')`)
})
after(() => opened.close())

it('a word is found in text of any case, in bytes and in JSON, and named with its table', async () => {
  assert.deepEqual(await openIn(opened.everything, ['Rosalinde', 'Quittenbaum', 'Müller', 'Niemand']), [
    { where: 'public.written_down', word: 'Müller' },
    { where: 'public.written_down', word: 'Quittenbaum' },
    { where: 'public.written_down', word: 'Rosalinde' },
  ])
})
it('a word is found in what was said', () => {
  assert.deepEqual(openInText('the log', 'so says rosalinde', ['Rosalinde', 'Quittenbaum']), [
    { where: 'the log', word: 'Rosalinde' },
  ])
})
