import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RadiosField, TicksField } from './plain-fields.tsx'

const field = { id: 'parts', name: 'parts', label: 'Which?', hint: 'Some', error: 'None' }
const options = [{ value: 'photo', label: 'Photos' }]

test.each([
  ['ticks', <TicksField key="1" {...field} {...{ options, value: '' }} kind="ticks" />],
  [
    'radios',
    <RadiosField key="2" {...field} {...{ options, value: '' }} kind="radios" />,
  ],
])('hint and error of %s are read out with them', (_, element) => {
  const html = renderToStaticMarkup(element)
  const [, named = ''] = /<fieldset[^>]* aria-describedby="([^"]*)"/.exec(html) ?? []
  expect(named.split(' ')).toEqual(['parts-hint', 'parts-error'])
  for (const id of named.split(' ')) expect(html).toContain(`<p id="${id}"`)
})
