// zod as it is used here: by default it makes functions of text, and tries first whether it may, which pages with a
// policy refuse and report. Schemas look at this when they are made: whoever makes one imports zod from here.
import * as z from 'zod';

z.config({ jitless: true });

export * from 'zod';
