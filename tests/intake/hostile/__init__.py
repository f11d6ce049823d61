"""Files made to do harm, and what is done with them."""
