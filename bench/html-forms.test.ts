import { expect, test } from 'vitest'
import { formWith } from './html-forms.ts'

const page = `<form action="/search"><input name="q" value="x"/></form>
<form action="" encType="multipart/form-data" method="POST">
<input type="hidden" name="$ACTION_REF_1"/><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&quot;}"/>
<input type="hidden" name="base" value="It&#x27;s &lt;so&gt; &amp; so"/><textarea name="text.en" rows="3">A &amp; B</textarea>
<select name="kind"><option value="">None</option><option value="b" selected="">B</option></select>
<select name="first"><option value="c">C</option></select>
<input type="checkbox" name="off"/><input type="checkbox" name="on" checked=""/>
<input type="file" name="file"/><button name="intent" value="preview">Show</button></form>`

test('a form is read as a browser without a script would send it, but for its button', () => {
  expect(Object.fromEntries(formWith(page, 'text.en') ?? [])).toEqual({
    ...{ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"a"}', base: "It's <so> & so" },
    ...{ 'text.en': 'A & B', kind: 'b', first: 'c', on: 'on' },
  })
  expect(formWith(page, 'nothing')).toBeUndefined()
})
