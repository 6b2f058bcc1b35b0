import assert from 'node:assert/strict';
import { remembering, rememberingOf, rememberingTexts } from '../../../src/base/remembering';

describe('what is remembered', () => {
  it('is worked out once for each thing, undefined too', () => {
    const asked: string[] = [];
    const length = remembering((text: string) => {
      asked.push(text);
      return text === '' ? undefined : text.length;
    });
    assert.deepEqual([length('ab'), length(''), length('ab'), length('')], [2, undefined, 2, undefined]);
    assert.deepEqual(asked, ['ab', '']);
  });

  it('is forgotten where there is too much of it', () => {
    let asked = 0;
    const same = remembering((each: number) => {
      asked++;
      return each;
    }, 2);
    assert.deepEqual([1, 2, 1, 3, 3, 1].map(same), [1, 2, 1, 3, 3, 1]);
    assert.equal(asked, 4, 'the third began anew');
  });

  it('is worked out once for each object, undefined too', () => {
    const [one, other] = [{ name: 'a' }, { name: '' }];
    const asked: object[] = [];
    const nameOf = rememberingOf((each: { readonly name: string }) => {
      asked.push(each);
      return each.name === '' ? undefined : each.name;
    });
    assert.deepEqual([one, other, one, other, { ...one }].map(nameOf), ['a', undefined, 'a', undefined, 'a']);
    assert.deepEqual(asked, [one, other, { ...one }]);
  });

  it('is of texts only what is short', () => {
    const asked: string[] = [];
    const length = rememberingTexts((text) => {
      asked.push(text);
      return text.length;
    });
    const long = '很'.repeat(41);
    assert.deepEqual(['短', long, '短', long].map(length), [1, 41, 1, 41]);
    assert.deepEqual(asked, ['短', long, long]);
  });
});
