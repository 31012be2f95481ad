// Shows people while a name is typed. Sends the typed text to this site and nowhere else,
// keeps nothing, and is not needed: without it the form searches as well.
const waitMs = 120

for (const input of document.querySelectorAll('input[data-suggestions]')) suggest(input)

function suggest(input) {
  const { suggestions, locale, label } = input.dataset
  const list = make('ul', {
    id: `${input.id}-list`,
    role: 'listbox',
    'aria-label': label,
  })
  const status = make('p', { role: 'status', class: 'sr-only' })
  let timer
  let asking
  let active = -1

  list.className = 'suggestions'
  list.hidden = true
  // A search box may have no list of its own (ARIA in HTML), a text box may.
  input.type = 'text'
  input.enterKeyHint = 'search'
  set(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  })
  input.after(list, status)

  input.addEventListener('input', () => {
    stopAsking()
    const q = input.value.trim()
    if (q.length < 2) return close()
    timer = setTimeout(ask, waitMs, q)
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (list.hidden) return
    else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      open(list.children[active])
    }
  })
  input.addEventListener('blur', close)
  // The box keeps the focus while one of the list is pressed.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault()
    stopAsking()
  })
  list.addEventListener('click', ({ target }) => open(target.closest('[role=option]')))

  async function ask(q) {
    asking = new AbortController()
    const { signal } = asking
    try {
      const query = new URLSearchParams({ locale, q })
      const answer = await fetch(`${suggestions}?${query}`, {
        signal,
        credentials: 'omit',
        redirect: 'error',
      })
      const { people, said } = await answer.json()
      if (!signal.aborted && document.activeElement === input) show(people, said)
    } catch {
      if (!signal.aborted) close()
    }
  }

  function show(people, said) {
    list.replaceChildren(...people.map(option))
    mark(-1)
    list.hidden = people.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    status.textContent = said
  }

  function option(person, at) {
    const row = make('li', {
      role: 'option',
      id: `${list.id}-${at}`,
      'aria-selected': 'false',
    })
    row.dataset.href = person.href
    const name = make('strong', { lang: person.lang }, person.name)
    row.append(name, person.fictional ? ` (${person.fictional})` : '')
    if (person.found)
      row.append(
        make('span', {}, ` ${person.how} `),
        make('bdi', { lang: person.foundLang }, person.found),
      )
    row.append(' ', make('small', {}, person.status))
    return row
  }

  function move(event, by) {
    const { length } = list.children
    if (list.hidden || length === 0) return
    event.preventDefault()
    stopAsking()
    // One place more than there are people: the box itself.
    mark(((active + 1 + by + length + 1) % (length + 1)) - 1)
  }

  function mark(at) {
    active = at
    for (const [index, row] of [...list.children].entries())
      row.setAttribute('aria-selected', String(index === at))
    const row = list.children[at]
    if (row) input.setAttribute('aria-activedescendant', row.id)
    else input.removeAttribute('aria-activedescendant')
    row?.scrollIntoView({ block: 'nearest' })
  }

  // Whoever chooses is not given other people in the meantime.
  function stopAsking() {
    clearTimeout(timer)
    asking?.abort()
  }

  function close() {
    stopAsking()
    list.hidden = true
    status.textContent = ''
    input.setAttribute('aria-expanded', 'false')
    mark(-1)
  }
}

function open(row) {
  if (row) location.assign(row.dataset.href)
}

function make(tag, attributes, text = '') {
  const element = document.createElement(tag)
  element.textContent = text
  return set(element, attributes)
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) element.setAttribute(name, value)
  return element
}
