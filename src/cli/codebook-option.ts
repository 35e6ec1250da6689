import { Option } from 'commander'

/** The analyst's log of edits over the codebook; the same wherever it is read or added to. */
export const codebookOption = (): Option =>
  new Option('--codebook <file>', 'log of edits of themes (default: models/codebook.yaml)').env(
    'CROSSPLAN_CODEBOOK',
  )
