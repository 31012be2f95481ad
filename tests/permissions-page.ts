import { roles } from '#domain/editor'
import { mayDo, rights } from '#domain/permissions'
import { publicationLevels } from '#domain/person'
import { routes, type Who } from './access.ts'
import { actions } from './access-actions.ts'
import { answersByLevel, answerTo, askers, mayAct } from './access-answers.ts'

const said = {
  there: 'there',
  absent: 'as if absent',
  'sign-in': 'sign in first',
} as const

const whoWords: Record<Who, string> = {
  everybody: 'everybody',
  visitor: 'also who is not signed in',
  propose: 'whoever has an account',
  write: 'editors and above',
  review: 'reviewers and above',
  manage: 'admins',
  seal: 'who has the right',
}

/** docs/permissions.md, from the table that the tests ask for. */
export function permissionsPage(): string {
  return `# Who may what

Written by \`npm run docs\` from \`tests/access.ts\`; edit that. A route or an action without a row does not compile, and
\`e2e/permissions.spec.ts\` asks the real server for each of them in every role and state. Why it is so: decisions/0026.

## Roles and rights

${table(['right', ...roles], rights.map(rightRow))}

\`seal\` is given to an account by itself: to see, find, count and touch sealed people. To seal somebody takes the right too;
to hide somebody (\`internal\`) takes none, and is at once.

## What the state of a person decides

So does each of their names, events, claims, entries of a list and changes.

${table(
  ['level', ...askers],
  publicationLevels.map((level) => [
    level,
    ...askers.map(
      (asker) =>
        said[
          asker === 'stranger'
            ? answersByLevel[level].readers
            : answerTo(asker, { who: 'propose', names: 'person' }, level)
        ],
    ),
  ]),
)}

A stranger reads the public site, which has no drafts and no confidential sources. At the desk everybody who has an account
sees drafts and refuted events, and confidential sources, which they need to judge by. A source or a case of which all that is
recorded is about sealed people is as sealed as they are. A change that touched others as well is shown without the rows of
sealed people; its reason is shown as it was written.

## Pages and addresses

${table(
  ['route', 'who', 'names'],
  Object.entries(routes).map(([route, { who, names }]) => [
    `\`${route}\``,
    whoWords[who],
    names.replace('_', ' '),
  ]),
)}

Every address answers \`GET\` and \`HEAD\`; an action is a \`POST\` to a page of the desk. All else is refused (405, or 403 from
another site). A machine with \`HABEAS_ROLE=public\` has no desk: its addresses are absent.

## Actions

Each can be called without the page it stands on, and asks by itself who calls: who is not signed in is told so and changes
nothing; who lacks the right, or names what is kept from them, gets what names nothing.

${table(
  ['file or folder under `/desk`', 'action', ...askers],
  Object.entries(actions).flatMap(([folder, ofFolder]) =>
    Object.entries<Who>(ofFolder).map(([action, who]) => [
      folder === '' ? '–' : `\`${folder}\``,
      `\`${action}\``,
      ...askers.map((asker) => (mayAct(asker, who) ? 'yes' : 'no')),
    ]),
  ),
)}
`
}

const rightRow = (right: (typeof rights)[number]) => [
  `\`${right}\``,
  ...roles.map((role) => {
    if (right === 'seal') return 'apart'
    return mayDo({ id: '', name: '', role }, right) ? 'yes' : 'no'
  }),
]

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
