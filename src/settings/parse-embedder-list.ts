import { z } from 'zod'
import type { EmbedderEntry } from '../domain/embedder-entry.ts'
import { parseSettings } from './parse-settings.ts'

const embedderList = z
  .array(
    z
      .strictObject({
        model: z.string().min(1),
        pooling: z.enum(['mean', 'cls']),
        query_prefix: z.string().default(''),
        passage_prefix: z.string().default(''),
        max_tokens: z.int().positive().exactOptional(),
        auto: z.boolean().default(false),
      })
      .transform(
        ({
          model,
          pooling,
          query_prefix: queryPrefix,
          passage_prefix: passagePrefix,
          max_tokens: maxTokens,
          auto: isAuto,
        }) => ({
          model,
          pooling,
          queryPrefix,
          passagePrefix,
          ...(maxTokens === undefined ? {} : { maxTokens }),
          ...(isAuto ? { isAuto } : {}),
        }),
      ),
  )
  .refine((entries) => entries.filter(({ isAuto }) => isAuto === true).length <= 1, {
    error: 'expected auto: true at one model at most',
  })

/**
 * Reads models/embedders.yaml.
 * @throws ToolkitError S001 with the line of each fault
 */
export const parseEmbedderList = (text: string, file: string): readonly EmbedderEntry[] =>
  parseSettings(text, file, embedderList).value
