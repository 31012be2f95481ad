import { z } from 'zod'
import { choiceField, idField, optional, textField, whyField } from './fields.ts'

/** `partly`: some of it was taken into the record, the rest was not. */
export const proposalStates = [
  'open',
  'accepted',
  'partly',
  'rejected',
  'withdrawn',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** What the log of proposals keeps. */
export const proposalEventKinds = ['made', 'commented', 'decided'] as const
export type ProposalEventKind = (typeof proposalEventKinds)[number]

/** Whether a part becomes so, or stays as the record has it now. */
export const takes = ['proposed', 'now'] as const
export type Take = (typeof takes)[number]

const choice = z.object({
  part: textField,
  take: optional(choiceField(takes)).optional(),
})

/** A decision names what it was based on: a hash of the parts as the page showed them. */
const decided = { id: idField, seen: textField }

/** Without choices all of it. */
export const acceptance = z.object({
  ...decided,
  why: optional(whyField).optional(),
  choices: z.array(choice).optional(),
})
export type Acceptance = z.output<typeof acceptance>

export const rejection = z.object({ id: idField, why: whyField })
export type Rejection = z.output<typeof rejection>

export const withdrawal = z.object({ id: idField, why: optional(whyField).optional() })
export type ProposalWithdrawal = z.output<typeof withdrawal>

export const newComment = z.object({ id: idField, text: textField })
export type NewComment = z.output<typeof newComment>
