"""What can be told of all that someone wrote: counted, dated, put together; words and numbers, no paper."""
