import { z } from 'zod'

/** An article and its part as lawyers write them: `361-1(1)`, `130`. */
export const articleField = z.string().transform((typed, context) => {
  const [, article, part = ''] = /^(\d+(?:[.-]\d+)*)(?:\((\d+)\))?$/.exec(typed) ?? []
  if (!article) context.addIssue({ code: 'custom', message: 'not-an-article' })
  return { article: article ?? '', part }
})
