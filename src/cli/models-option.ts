import { Option } from 'commander'
import { MODELS_FOLDER } from '../models/model-layout.ts'

/** The folder of pulled models; the same wherever models are pulled or used. */
export const modelsOption = (): Option =>
  new Option('--models <folder>', 'folder of pulled models').env('CROSSPLAN_MODELS').default(MODELS_FOLDER)
