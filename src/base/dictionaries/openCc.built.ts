// The entries of OpenCC's dictionaries that the product goes by: read when it is built.
import CJK from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import CHARACTERS from 'opencc-js/dict/TSCharacters';
import PHRASES from 'opencc-js/dict/TSPhrases';
import { readEntries } from './dictionary';

/** Characters that are there twice, and the form that is meant. */
export const COMPATIBILITY = readEntries(CJK);

/** What is Traditional, and its Simplified form; phrases before their characters. */
export const TRADITIONAL = readEntries(PHRASES, CHARACTERS);
