import { tryCommands } from './support/commandTrials';

tryCommands('sheet');
