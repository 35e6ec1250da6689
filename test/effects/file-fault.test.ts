import { describe, expect, it } from 'vitest'
import { diskFull, restoreFailed } from '../../src/domain/faults/effects.ts'
import { errorCode, fileFault } from '../../src/effects/file-fault.ts'

const systemError = (code: string): Error => Object.assign(new Error(`${code}: said the system`), { code })

describe('fileFault(path, deed, cause)', () => {
  it.each([
    ['ENOENT', 'E001', 'does not exist', 'spelling'],
    ['EACCES', 'E002', 'permission was refused', 'another folder'],
    ['EPERM', 'E002', 'permission was refused', 'another folder'],
    ['EROFS', 'E002', 'permission was refused', 'another folder'],
    ['EBUSY', 'E002', 'permission was refused', 'close programs'],
    ['ENOSPC', 'E003', 'the disk (or its quota) is full', 'Make room'],
    ['EDQUOT', 'E003', 'the disk (or its quota) is full', 'Make room'],
    ['ENOTDIR', 'E004', 'is a file, expected a folder', 'Name a folder'],
    ['EEXIST', 'E004', 'is a file, expected a folder', 'Name a folder'],
    ['EISDIR', 'E005', 'is a folder, expected a file', 'Name a file'],
    ['EIO', 'E006', 'EIO: said the system', 'try again'],
  ])('tells %s as %s with path and remedy', (code, fault, message, remedy) => {
    const cause = systemError(code)
    const told = fileFault('some/path', 'written', cause)
    expect(told).toMatchObject({ code: fault, cause })
    expect(told.message).toMatch(/^some\/path /)
    expect(told.message).toContain(message)
    expect(told.remedy).toContain(remedy)
  })

  it('advises a reader otherwise than a writer', () => {
    expect(fileFault('a', 'read', systemError('EACCES')).remedy).toContain('leave it out')
  })

  it('leaves a fault that is told already as it is', () => {
    const fault = diskFull('elsewhere')
    expect(fileFault('a', 'read', fault)).toBe(fault)
  })
})

describe('errorCode(error)', () => {
  it('is empty for what the system did not say', () => {
    expect(errorCode(systemError('EIO'))).toBe('EIO')
    expect(errorCode(new Error('alpha'))).toBe('')
    expect(errorCode('alpha')).toBe('')
  })
})

describe('restoreFailed(target, previous, cause)', () => {
  it('says where the previous results lie', () => {
    expect(restoreFailed('reports', 'reports/.previous', systemError('EIO'))).toMatchObject({
      code: 'E009',
      message: 'The results in reports could be neither replaced nor put back: EIO: said the system',
      remedy: 'Move what is in reports/.previous back into reports by hand, or run again.',
    })
  })
})
