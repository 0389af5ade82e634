import { fc } from '../../../test/support/properties';
import { attachmentIds, attachmentsText, followUpFiles } from './attachments';

const file = { path: '/files/a.jpg', file_name: 'a.jpg', extension: '.JPG' };
const read = { path: '/files/a.jpg', fileName: 'a.jpg', extension: 'jpg' };

describe('attachments of a new report', () => {
  it('are text, with the full stop of late 2025 or without, and false when there are none', () => {
    expect(attachmentsText([1, 2], 'plain')).toBe('[1,2]');
    expect(attachmentsText([1, 2], 'full-stop')).toBe('[1,2].');
    expect(attachmentsText([], 'full-stop')).toBe(false);
  });

  it.each([
    ['[1,2].', [1, 2]],
    ['[ 7 ]', [7]],
    ['[]', []],
    [false, []],
    ['[1,x]', null],
    [[1], null],
    ['[99999999999999999999]', null],
  ])('%j reads as %j', (value, ids) => expect(attachmentIds(value)).toEqual(ids));
});

describe('files of a follow-up', () => {
  it.each([
    ['an object with numbers as keys', { '0': file, '1': file }, 2, 0],
    ['the same with documents', { '0': file, docs: { '0': file } }, 2, 0],
    ['documents as an array', { docs: [file] }, 1, 0],
    ['an array', [file], 1, 0],
    ['one alone', file, 1, 0],
    ['none', false, 0, 0],
    ['null', null, 0, 0],
    ['files without a path', { '0': { file_name: 'x' }, '1': 7 }, 0, 2],
    ['a text', 'a.jpg', 0, 1],
  ])('%s', (_what, value, ...counts) => {
    const [files, strange] = counts;
    const found = followUpFiles(value);
    expect(found).toEqual({ files: Array<unknown>(files).fill(read), strange });
  });

  it('survive whatever is sent', () => {
    fc.assert(fc.property(fc.anything(), (value) => void followUpFiles(value)));
  });
});
