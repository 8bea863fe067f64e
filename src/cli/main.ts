#!/usr/bin/env node
/** The program `verify`: the command in the real world. */
import { nodeWorld } from './nodeWorld.js';
import { runCommand } from './runCommand.js';

process.exitCode = await runCommand(process.argv.slice(2), nodeWorld(process));
