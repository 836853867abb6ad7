/**
 * Holds the server against what a real {@code mlflow server} answered: the golden files hold
 * requests and recorded replies, {@link org.jotter.serving.golden.GoldenFilesTest} replays them.
 * The recorder, record_golden.py in kernel-extension, says how a file is laid out. The one place
 * that decides what counts as the same answer is {@link org.jotter.serving.golden.SameAnswer}.
 */
package org.jotter.serving.golden;
